using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>The lines of a paragraph, shared by its parts on several pages.</summary>
internal sealed record ParagraphContent(ShapedText Text, IReadOnlyList<TextLine> Lines, double Width, TextStyle Style)
{
    public IReadOnlyList<LinkInline> Links { get; init; } = [];

    public TextAlignment Alignment { get; init; }

    public ElementSlot? Slot { get; init; }

    public HeadingMark? Heading { get; init; }

    /// <summary>Lines of code that go on below have a mark at their end, which is no part of the text.</summary>
    public bool HasWrapMarks { get; init; }

    public double LineHeight { get; init; } = Style.LineHeight;

    /// <summary>From the top of a line to where its letters stand: capitals are centred in the line.</summary>
    public double Baseline { get; init; } = (Style.LineHeight + (Style.Size * 0.714)) / 2;

    /// <summary>The elements of the links, once they are begun.</summary>
    public Dictionary<int, StructureElement> LinkElements { get; } = [];

    /// <summary>The line ends because the page does, and not the author's line.</summary>
    public bool GoesOn(int line) => line < Lines.Count - 1 && Text.Text[Lines[line].End - 1] != '\n';

    public double LeftOf(TextLine line) => Alignment switch
    {
        TextAlignment.Center => (Width - line.Width) / 2,
        TextAlignment.End => Width - line.Width,
        _ => 0,
    };
}
