using Checklist.Pdf.Forms;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Labelled lines to write on, with a form field over them.</summary>
internal static class FieldLineBoxes
{
    private const double LineWidth = 0.5;

    public static Box Build(BoxBuilder builder, FieldLine line, double width)
    {
        width = Math.Min(line.Width ?? width, width);
        if (builder.Printed(line.Field) is { } value)
        {
            return Filled(builder, line, line.Field is ChoiceField choice ? choice.EntryOf(value) : value, width);
        }

        var spacing = builder.Theme.WriteLineSpacing;
        var labelWidth = line.LabelWidth is { } wanted ? Math.Min(wanted, width / 2) : 0;
        var style = builder.Theme.Small;
        var label = builder.ParagraphOf(new Paragraph(line.Label) { Style = style }, labelWidth > 0 ? labelWidth - 4 : width, slot: null);
        var isSignature = line.Field is SignatureField;
        var above = labelWidth > 0 || isSignature || line.Label.Length == 0 ? 0 : label.Height;
        var below = isSignature && labelWidth == 0 && line.Label.Length > 0 ? label.Height + 1 : 0;
        var most = Math.Max(1, (int)((builder.MaximumPartHeight - above - below) / spacing));
        var lines = Math.Clamp(line.Lines, 1, most);
        var writing = lines * spacing * (isSignature ? 1.25 : 1);
        var height = Math.Max(above + writing + below + LineWidth, labelWidth > 0 ? label.Height : 0);

        void Draw(Surface surface, double x, double y, StructureElement parent)
        {
            var area = new Area(x + labelWidth, y + above, width - labelWidth, writing);
            DrawLines(surface, area, lines);
            var element = surface.IsArtifact ? parent : parent.Add(StructureRole.P);
            if (line.Label.Length > 0)
            {
                var labelY = below > 0 ? area.Y + writing + 1 : labelWidth > 0 ? Math.Max(y, y + writing - label.Height) : y;
                label.Place(surface, x, labelY, element);
            }

            if (surface is { IsArtifact: false, Fields: FieldMode.Fillable })
            {
                surface.Page.AddField(line.Field, area with { Height = area.Height - LineWidth }, element.Add(StructureRole.Form));
            }
        }

        var box = new DrawnBox(height, Draw) { KeepWithNext = line.KeepWithNext, Destination = line.Destination };
        return BoxBuilder.Spaced(box, line, builder.Theme.BlockSpacing);
    }

    /// <summary>The label with what was written, as long as it is: nothing scrolls on paper.</summary>
    private static ParagraphBox Filled(BoxBuilder builder, FieldLine line, string value, double width)
    {
        var lines = value.ReplaceLineEndings("\n").Split('\n').SelectMany((text, index) => index == 0 ? new Inline[] { text } : [Inline.LineBreak, text]);
        IReadOnlyList<Inline> label = line.Label.Length == 0 ? [] : [Inline.Bold(line.Label), "  "];
        var paragraph = new Paragraph([.. label, .. lines])
        {
            Style = new TextStyle(builder.Theme.Small.Size + 1, builder.Theme.Small.LineHeight + 2),
            KeepWithNext = line.KeepWithNext,
            Destination = line.Destination,
            SpaceBefore = line.SpaceBefore,
            SpaceAfter = line.SpaceAfter,
        };
        return builder.Paragraph(paragraph, width, StructureRole.P);
    }

    private static void DrawLines(Surface surface, Area area, int lines)
    {
        using (surface.Page.Artifact())
        {
            for (var index = 1; index <= lines; index++)
            {
                var y = area.Y + (area.Height * index / lines);
                surface.Page.Body.Line(area.X, y, area.X + area.Width, y, LineWidth, surface.Theme.RuleColor);
            }
        }
    }
}
