using Checklist.Core.Catalogs;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>A severity as a word in a box; the weight of the line says it again, without color.</summary>
internal static class SeverityMark
{
    public static double Width(string word) => 14 + (word.Length * 4.5);

    public static Panel Box(ControlSeverity severity, string word)
    {
        var weight = severity switch
        {
            ControlSeverity.Critical => 2.25,
            ControlSeverity.High => 1.5,
            _ => 0.5,
        };
        IReadOnlyList<Inline> text = weight > 1 ? [Inline.Bold(word)] : [word];
        return new Panel(new Paragraph(text) { Style = HandoutStyles.Small, SpaceAfter = 0, Alignment = TextAlignment.Center })
        {
            BorderWidth = weight,
            Padding = 1.5,
            SpaceAfter = 0,
        };
    }
}
