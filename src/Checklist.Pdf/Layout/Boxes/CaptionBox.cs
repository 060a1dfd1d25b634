using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>A caption, drawn above its table and an element inside it.</summary>
internal sealed class CaptionBox : Box
{
    private readonly ParagraphBox text;
    private readonly ElementSlot table;

    public CaptionBox(ParagraphBox text, ElementSlot table)
    {
        this.text = text;
        this.table = table;
        KeepWithNext = true;
        SpaceAfter = text.SpaceAfter;
    }

    public override double HeightUpTo(double limit) => text.HeightUpTo(limit);

    protected override void Draw(Surface surface, double x, double y, StructureElement parent) =>
        text.Place(surface, x, y, surface.Open(table, parent));
}
