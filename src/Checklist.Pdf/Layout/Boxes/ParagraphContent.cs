using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>A paragraph, shared by its parts on several pages.</summary>
internal sealed class ParagraphContent(SetText set)
{
    private Dictionary<int, StructureElement>? linkElements;

    public SetText Set => set;

    public TextAlignment Alignment { get; init; }

    public ElementSlot? Slot { get; init; }

    public HeadingMark? Heading { get; init; }

    /// <summary>The elements of the links, once they are begun.</summary>
    public Dictionary<int, StructureElement> LinkElements => linkElements ??= [];

    public double LeftOf(TextLine line) => Alignment switch
    {
        TextAlignment.Center => (set.Width - line.Width) / 2,
        TextAlignment.End => set.Width - line.Width,
        _ => 0,
    };
}
