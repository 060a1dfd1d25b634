using Checklist.Pdf.Forms;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Rows of boxes to tick with their labels.</summary>
internal static class TickBoxes
{
    /// <summary>From a box down to a label under it.</summary>
    internal const double LabelBelow = 1.5;

    private const double LabelDistance = 4; // from a box to its label

    private static readonly double BoxDistance = Length.Millimetres(4); // from a label to the next box

    public static Box Build(BoxBuilder builder, TickRow row, double width)
    {
        if (row.CellWidth is { } cell)
        {
            return TickCells.Build(builder, row, Math.Min(cell, width), width);
        }

        var size = Math.Min(row.BoxSize ?? builder.Theme.TickSize, width);
        var lines = new List<List<(TickBox Tick, ParagraphBox Label, double Width)>> { new() };
        var x = 0.0;
        foreach (var tick in row.Boxes)
        {
            var (label, labelWidth) = Label(builder, tick, width - size - LabelDistance);
            var itemWidth = size + (labelWidth > 0 ? LabelDistance + labelWidth : 0);
            if (x > 0 && x + itemWidth > width)
            {
                lines.Add([]);
                x = 0;
            }

            lines[^1].Add((tick, label, itemWidth));
            x += itemWidth + BoxDistance;
        }

        var boxes = lines.Where(line => line.Count > 0).Select(line => Line(builder, row, line, size, width)).ToArray();
        var stack = new StackBox(boxes) { KeepTogether = true, KeepWithNext = row.KeepWithNext, Destination = row.Destination };
        return BoxBuilder.Spaced(stack, row, builder.Theme.BlockSpacing);
    }

    private static (ParagraphBox Label, double Width) Label(BoxBuilder builder, TickBox tick, double width)
    {
        var label = builder.ParagraphOf(new Paragraph(tick.Label), Math.Max(width, 1), slot: null);
        return (label, label.VisibleWidth);
    }

    private static DrawnBox Line(
        BoxBuilder builder, TickRow row, List<(TickBox Tick, ParagraphBox Label, double Width)> items, double size, double width)
    {
        var height = items.Max(item => Math.Max(size, item.Label.Height));
        var total = items.Sum(item => item.Width) + (BoxDistance * (items.Count - 1));
        var left = row.Alignment switch
        {
            TextAlignment.Center => (width - total) / 2,
            TextAlignment.End => width - total,
            _ => 0,
        };
        void Draw(Surface surface, double x, double y, StructureElement parent)
        {
            x += left;
            foreach (var (tick, label, itemWidth) in items)
            {
                DrawTick(surface, tick, new Area(x, y, size, size),
                    tick.Label.Length == 0 ? null : Beside(label, x, y, size), Mark(builder, tick, size), parent);
                x += itemWidth + BoxDistance;
            }
        }

        return new DrawnBox(height, Draw) { SpaceAfter = builder.Theme.ItemSpacing };
    }

    private static TickLabelPlace Beside(ParagraphBox label, double x, double y, double size)
    {
        var offset = Math.Max(0, (size - label.FirstLineHeight) / 2);
        return new TickLabelPlace(label, x + size + LabelDistance, y + Math.Min(offset, Math.Max(0, size - label.Height)));
    }

    /// <summary>
    /// A letter for a box that was ticked before it was printed, or that stands for more than a tick can say: who cannot see it hears it.
    /// Null for a box to tick.
    /// </summary>
    internal static TickMark? Mark(BoxBuilder builder, TickBox tick, double size)
    {
        var isOn = builder.Printed(tick.Field) is { } value && value == (tick.Option?.Value ?? (tick.Field as CheckBox)?.OnValue);
        var letter = isOn ? "X" : tick.Letters.GetValueOrDefault(builder.ValueOf(tick.Field) ?? "");
        return letter is null
            ? null
            : new TickMark(
                builder.ParagraphOf(
                    new Paragraph(Inline.Bold(letter)) { Style = new TextStyle(size * 0.8, size), Alignment = TextAlignment.Center }, size,
                    slot: null),
                isOn ? PrintedState.On : PrintedState.Neutral);
    }

    internal static void DrawTick(
        Surface surface, TickBox tick, Area area, TickLabelPlace? label, TickMark? mark, StructureElement parent)
    {
        var element = surface.IsArtifact ? parent : parent.Add(StructureRole.P);
        var form = surface.IsArtifact ? parent : element.Add(StructureRole.Form);
        if (surface is { IsArtifact: false, Fields: FieldMode.Flat })
        {
            form.Printed = Printed(tick, mark?.State ?? PrintedState.Off);
        }

        DrawBox(surface, area, form);
        if (surface is { IsArtifact: false, Fields: FieldMode.Fillable })
        {
            AddField(surface.Page, tick, area, form);
        }

        mark?.Letter.Place(surface, area.X, area.Y, surface.Fields == FieldMode.Flat ? form : element);
        label?.Label.Place(surface, label.Value.X, label.Value.Y, element);
    }

    private static PrintedField Printed(TickBox tick, PrintedState state) => tick.Option is { } option
        ? new PrintedField(PrintedFieldKind.RadioButton, $"{tick.Field.Description}: {option.Label}") { State = state }
        : new PrintedField(PrintedFieldKind.CheckBox, tick.Field.Description) { State = state };

    /// <summary>The line of the box stays inside the area: so do the viewers' own boxes.</summary>
    private static void DrawBox(Surface surface, Area area, StructureElement form)
    {
        var line = surface.Theme.TickLineWidth;
        using (surface.BeginPrinted(form))
        {
            surface.Page.Body.Rectangle(
                area.X + (line / 2), area.Y + (line / 2), area.Width - line, area.Height - line, Color.Black, line);
        }
    }

    private static void AddField(PdfPage page, TickBox tick, Area area, StructureElement form)
    {
        switch (tick.Field)
        {
            case RadioGroup group:
                page.AddRadioButton(group, tick.Option!, area, form);
                break;
            default:
                page.AddField(tick.Field, area, form);
                break;
        }
    }
}

/// <summary>A letter in a box, and what it says of the box.</summary>
internal sealed record TickMark(ParagraphBox Letter, PrintedState State);
