using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Text broken into lines of a width.</summary>
internal sealed record SetText(ShapedText Text, TextLine[] Lines, double Width, TextStyle Style)
{
    public IReadOnlyList<LinkInline> Links { get; init; } = [];

    /// <summary>Lines of code that go on below have a mark at their end, which is no part of the text.</summary>
    public bool HasWrapMarks { get; init; }

    public double LineHeight { get; init; } = Style.LineHeight;

    /// <summary>From the top of a line to where its letters stand: capitals are centred in the line.</summary>
    public double Baseline { get; init; } = (Style.LineHeight + (Style.Size * 0.714)) / 2;

    /// <summary>The line ends because the page does, and not the author's line.</summary>
    public bool GoesOn(int line) => line < Lines.Length - 1 && Text.Text[Lines[line].End - 1] != '\n';
}
