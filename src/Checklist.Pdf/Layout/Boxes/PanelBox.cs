using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>A box with a border or background around another.</summary>
internal sealed class PanelBox(Panel panel, Box content, double width) : Box
{
    private double Frame => panel.Padding + panel.BorderWidth;

    public override double HeightUpTo(double limit) => content.HeightUpTo(limit - (2 * Frame)) + (2 * Frame);

    public override BoxSplit Split(Room room)
    {
        if (content.Split(room.Less(2 * Frame)) is not { Head: { } head } part)
        {
            return new BoxSplit(null, this);
        }

        return new BoxSplit(
            new PanelBox(panel, head, width) { Destination = Destination },
            new PanelBox(panel, part.Tail, width) { SpaceAfter = SpaceAfter, KeepWithNext = KeepWithNext, KeepTogether = KeepTogether });
    }

    protected override void Draw(Surface surface, double x, double y, StructureElement parent)
    {
        var half = panel.BorderWidth / 2;
        using (surface.Page.Artifact())
        {
            Color? border = panel.BorderWidth > 0 ? panel.BorderColor : null;
            surface.Page.Body.Rectangle(
                x + half, y + half, width - panel.BorderWidth, Height - panel.BorderWidth, border, panel.BorderWidth, panel.Background);
        }

        content.Place(surface, x + Frame, y + Frame, parent);
    }
}
