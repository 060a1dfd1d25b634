using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout;

/// <summary>Text broken into lines.</summary>
public sealed record Paragraph(params IReadOnlyList<Inline> Content) : Block
{
    /// <summary>Null for the theme's body text.</summary>
    public TextStyle? Style { get; init; }

    public TextAlignment Alignment { get; init; }
}
