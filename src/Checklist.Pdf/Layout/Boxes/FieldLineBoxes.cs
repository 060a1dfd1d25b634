using Checklist.Pdf.Forms;
using Checklist.Pdf.Tagging;

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

        var spacing = line.Spacing ?? builder.Theme.WriteLineSpacing;
        var labelWidth = line.LabelWidth is { } wanted ? Math.Min(wanted, width / 2) : 0;
        var style = builder.Theme.Small;
        var label = builder.ParagraphOf(new Paragraph(line.Label) { Style = style }, labelWidth > 0 ? labelWidth - 4 : width, slot: null);
        var isSignature = line.Field is SignatureField;
        var above = labelWidth > 0 || isSignature || line.Label.Length == 0 ? 0 : label.Height;
        var below = isSignature && labelWidth == 0 && line.Label.Length > 0 ? label.Height + 1 : 0;
        var most = Math.Max(1, (int)((builder.MaximumPartHeight - above - below) / spacing));
        var (field, fit) = Grown(builder, line, width - labelWidth, most * spacing);
        var lines = Math.Clamp((int)Math.Ceiling(fit.Height / spacing), Math.Min(line.Lines, most), most);
        var writing = lines * spacing * (isSignature ? 1.25 : 1);
        var height = Math.Max(above + writing + below + LineWidth, labelWidth > 0 ? label.Height : 0) + fit.PointerHeight;

        void Draw(Surface surface, double x, double y, StructureElement parent)
        {
            var area = new Area(x + labelWidth, y + above, width - labelWidth, writing);
            var element = surface.IsArtifact ? parent : parent.Add(StructureRole.P);
            if (line.Label.Length > 0)
            {
                var labelY = below > 0 ? area.Y + writing + 1 : labelWidth > 0 ? Math.Max(y, y + writing - label.Height) : y;
                label.Place(surface, x, labelY, element);
            }

            var form = surface.IsArtifact ? parent : element.Add(StructureRole.Form);
            DrawLines(surface, area, lines, form);
            surface.AddField(field, area with { Height = area.Height - LineWidth }, form);

            fit.Pointer?.Place(surface, area.X, area.Y + area.Height + LineWidth, element);
        }

        var box = new DrawnBox(height, Draw) { KeepWithNext = line.KeepWithNext, Destination = line.Destination };
        return BoxBuilder.Spaced(box, line, builder.Theme.BlockSpacing);
    }

    /// <summary>A field of text that is as high as what is in it; a line that is too short for it becomes several.</summary>
    private static (FormField Field, FieldFit Fit) Grown(BoxBuilder builder, FieldLine line, double width, double most)
    {
        if (TextOf(builder, line.Field) is not { } text || builder.Prefilled(text) is not { } value)
        {
            return (line.Field, new FieldFit(0, null, IsCut: false));
        }

        var isShort = !text.IsMultiline
            && builder.CountLines(value, FieldAppearances.StyleOf(text.FontSize), FieldAppearances.InnerWidth(width)) == 1;
        var fit = isShort ? new FieldFit(0, null, IsCut: false) : FieldText.Fit(builder, text, width, most, line.GoesOn);
        return (isShort ? text : text with { IsMultiline = true, IsBounded = text.IsBounded && !fit.IsCut }, fit);
    }

    /// <summary>The field where it takes text; one for a date does where it was given more than one.</summary>
    private static TextField? TextOf(BoxBuilder builder, FormField field) => field switch
    {
        TextField text => text,
        DateField date when builder.Prefilled(date) is { } value && value.Length > date.Format.Length =>
            new TextField(date.Name, date.Description) { FontSize = date.FontSize },
        _ => null,
    };

    /// <summary>The label with what was written, as long as it is: nothing scrolls on paper.</summary>
    private static ParagraphBox Filled(BoxBuilder builder, FieldLine line, string value, double width)
    {
        IReadOnlyList<Inline> label = line.Label.Length == 0 ? [] : [Inline.Bold(line.Label), "  "];
        var paragraph = new Paragraph([.. label, .. FieldText.Lines(value)])
        {
            Style = FieldText.Printed(builder),
            KeepWithNext = line.KeepWithNext,
            Destination = line.Destination,
            SpaceBefore = line.SpaceBefore,
            SpaceAfter = line.SpaceAfter,
        };
        return builder.PrintedText(paragraph, line.Field, width);
    }

    private static void DrawLines(Surface surface, Area area, int lines, StructureElement form)
    {
        using (surface.BeginPrinted(form))
        {
            for (var index = 1; index <= lines; index++)
            {
                var y = area.Y + (area.Height * index / lines);
                surface.Page.Body.Line(area.X, y, area.X + area.Width, y, LineWidth, surface.Theme.RuleColor);
            }
        }
    }
}
