using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>A box that cannot be split and is drawn by a function: pictures, rules, boxes to tick.</summary>
internal sealed class DrawnBox(double height, Action<Surface, double, double, StructureElement> draw) : Box
{
    public override double HeightUpTo(double limit) => height;

    protected override void Draw(Surface surface, double x, double y, StructureElement parent) => draw(surface, x, y, parent);
}
