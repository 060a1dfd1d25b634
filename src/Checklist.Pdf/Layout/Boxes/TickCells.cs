using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Boxes to tick in cells of one width, each with its label below, above, or in an earlier row.</summary>
internal static class TickCells
{
    private const double LabelDistance = 2; // from a label to the next; the last of a line may fill what is left

    public static Box Build(BoxBuilder builder, TickRow row, double cellWidth, double width)
    {
        var size = Math.Min(row.BoxSize ?? builder.Theme.TickSize, cellWidth);
        var perLine = Math.Max(1, (int)((width + Room.Tolerance) / cellWidth));
        var lines = row.Boxes.Chunk(perLine).Select(boxes => Line(builder, row.Labels, boxes, size, cellWidth, width)).ToArray();
        var stack = new StackBox(lines) { KeepTogether = true, KeepWithNext = row.KeepWithNext, Destination = row.Destination };
        return BoxBuilder.Spaced(stack, row, builder.Theme.BlockSpacing);
    }

    private static DrawnBox Line(BoxBuilder builder, TickLabels place, TickBox[] boxes, double size, double cellWidth, double width)
    {
        var isBelow = place == TickLabels.Below;
        var isBeside = place == TickLabels.Beside;
        var beside = size + (LabelDistance * 1.5);
        var labels = boxes
            .Select((box, index) => builder.ParagraphOf(
                new Paragraph(place == TickLabels.None ? "" : box.Label)
                {
                    Style = builder.Theme.Small,
                    Alignment = isBelow || isBeside ? TextAlignment.Start : TextAlignment.Center,
                },
                isBeside
                    ? Math.Max(cellWidth - beside, 1)
                    : LabelWidth(
                        isBelow && index == boxes.Length - 1 ? width - (index * cellWidth) : cellWidth,
                        isBelow && index < boxes.Length - 1),
                slot: null))
            .ToArray();
        var highest = labels.Max(label => label.Height);
        var labelHeight = place is TickLabels.None or TickLabels.Beside ? 0 : highest + TickBoxes.LabelBelow;
        var top = place == TickLabels.Above ? labelHeight : 0;
        var left = isBelow || isBeside ? 0 : (cellWidth - size) / 2;

        var marks = boxes.Select(box => TickBoxes.Mark(builder, box, size)).ToArray();

        TickLabelPlace Place(ParagraphBox label, double cell, double y) => place switch
        {
            TickLabels.Below => new(label, cell, y + size + TickBoxes.LabelBelow),
            TickLabels.Beside => new(label, cell + beside, y + Math.Max(0, (size - label.Height) / 2)),
            _ => new(label, cell, y + top - TickBoxes.LabelBelow - label.Height),
        };

        void Draw(Surface surface, double x, double y, StructureElement parent)
        {
            for (var index = 0; index < boxes.Length; index++)
            {
                var cell = x + (index * cellWidth);
                var area = new Area(cell + left, y + top, size, size);
                TickLabelPlace? labelPlace = place == TickLabels.None ? null : Place(labels[index], cell, y);
                TickBoxes.DrawTick(surface, boxes[index], area, labelPlace, marks[index], parent);
            }
        }

        var height = isBeside ? Math.Max(size, highest) : size + labelHeight;
        return new DrawnBox(height, Draw) { SpaceAfter = builder.Theme.ItemSpacing };
    }

    private static double LabelWidth(double room, bool hasNeighbor) => Math.Max(hasNeighbor ? room - LabelDistance : room, 1);
}

/// <summary>Where the label of a box is drawn.</summary>
internal readonly record struct TickLabelPlace(ParagraphBox Label, double X, double Y);
