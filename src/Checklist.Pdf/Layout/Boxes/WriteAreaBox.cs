using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>An area to write in, whose height is settled when its row is.</summary>
/// <param name="text">What is printed there; null for a field, or an empty area.</param>
/// <param name="pointer">Says below where the text goes on; null where it does not.</param>
internal sealed class WriteAreaBox(WriteArea area, double width, double height, ParagraphBox? text, ParagraphBox? pointer) : Box
{
    private const double Dot = 0.6;
    private const double DotDistance = 2.4;
    private const double EdgeWidth = 0.5; // as the lines of tables

    private static readonly Color DotColor = Color.Grey(0.55);

    private double current = height;

    public static Box Build(BoxBuilder builder, WriteArea area, double width)
    {
        if (builder.Printed(area.Field) is { } value)
        {
            var text = builder.PrintedText(
                new Paragraph(FieldText.Lines(value)) { Style = FieldText.Printed(builder), SpaceAfter = 0 }, area.Field, width);
            return text.Height >= area.MinimumHeight
                ? BoxBuilder.Spaced(text, area, 0)
                : BoxBuilder.Spaced(new WriteAreaBox(area, width, area.MinimumHeight, text, null), area, 0);
        }

        var fit = FieldText.Fit(builder, area.Field, width, builder.MaximumPartHeight / 2, area.GoesOn);
        return BoxBuilder.Spaced(
            new WriteAreaBox(
                fit.IsCut ? area with { Field = area.Field with { IsBounded = false } } : area, width,
                Math.Max(area.MinimumHeight, fit.Height + fit.PointerHeight), null, fit.Pointer), area, 0);
    }

    public override double HeightUpTo(double limit) => current;

    public override bool CanGrow => true;

    public override void GrowTo(double height) => current = Math.Max(current, height);

    protected override void Draw(Surface surface, double x, double y, StructureElement parent)
    {
        var writing = current - (pointer?.Height ?? 0);
        DrawEdge(surface, x, y);
        if (text is not null || surface.IsArtifact)
        {
            using (surface.Page.Artifact())
            {
                DrawRules(surface, x, y, writing);
            }

            text?.Place(surface, x, y, parent);
            return;
        }

        var element = parent.Add(StructureRole.P);
        var form = element.Add(StructureRole.Form);
        using (surface.BeginPrinted(form))
        {
            DrawRules(surface, x, y, writing);
        }

        surface.AddField(area.Field, new Area(x, y, width, writing), form);
        pointer?.Place(surface, x, y + writing, element);
    }

    private void DrawEdge(Surface surface, double x, double y)
    {
        if (area.Edge == 0)
        {
            return;
        }

        var (left, top) = (x - area.Edge, y - area.Edge);
        using (surface.Page.Artifact())
        {
            surface.Page.Body.Line(left, top, x + width + area.Edge, top, EdgeWidth, Color.Black);
            surface.Page.Body.Line(left, top, left, y + current + area.Edge, EdgeWidth, Color.Black);
        }
    }

    /// <summary>From the bottom, so that they are on the lines of neighbors as far as possible; none behind printed text.</summary>
    private void DrawRules(Surface surface, double x, double y, double writing)
    {
        var count = (int)(writing / area.RuleDistance);
        var free = text?.Height ?? 0;
        for (var index = 1; index <= count; index++)
        {
            var rule = area.RuleDistance * index;
            if (rule > free && rule <= writing)
            {
                surface.Page.Body.DottedLine(x, x + width, y + rule, Dot, DotDistance, DotColor);
            }
        }
    }
}
