using System.Text;
using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Code: monospace lines on a light ground.</summary>
internal static class CodeBoxes
{
    private const int TabWidth = 4;

    public static Box Build(BoxBuilder builder, CodeBlock code, double width)
    {
        var panel = new Panel { Background = builder.Theme.CodeBackground, BorderWidth = 0, Padding = builder.Theme.CodePadding };
        var text = ExpandTabs(code.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
        var paragraph = builder.CodeOf(text, Math.Max(1, width - (2 * panel.Padding) - WrapMark.Width));
        var content = new StackBox([paragraph]) { Slot = text.Length == 0 ? null : new ElementSlot(StructureRole.P) };
        var box = new PanelBox(panel, content, width)
        {
            KeepTogether = code.KeepTogether,
            KeepWithNext = code.KeepWithNext,
            Destination = code.Destination,
        };
        return BoxBuilder.Spaced(box, code, builder.Theme.BlockSpacing);
    }

    private static string ExpandTabs(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        var column = 0;
        foreach (var character in text)
        {
            var count = character == '\t' ? TabWidth - (column % TabWidth) : 1;
            result.Append(character == '\t' ? ' ' : character, count);
            column = character == '\n' ? 0 : column + count;
        }

        return result.ToString();
    }
}
