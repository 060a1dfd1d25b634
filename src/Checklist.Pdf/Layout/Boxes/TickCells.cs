using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Boxes to tick in cells of one width, each with its label below.</summary>
internal static class TickCells
{
    private const double LabelDistance = 2; // from a label to the next; the last of a line may fill what is left

    public static Box Build(BoxBuilder builder, TickRow row, double cellWidth, double width)
    {
        var size = Math.Min(row.BoxSize ?? builder.Theme.TickSize, cellWidth);
        var perLine = Math.Max(1, (int)((width + Room.Tolerance) / cellWidth));
        var lines = row.Boxes.Chunk(perLine).Select(boxes => Line(builder, boxes, size, cellWidth, width)).ToArray();
        var stack = new StackBox(lines) { KeepTogether = true, KeepWithNext = row.KeepWithNext, Destination = row.Destination };
        return BoxBuilder.Spaced(stack, row, builder.Theme.BlockSpacing);
    }

    private static DrawnBox Line(BoxBuilder builder, TickBox[] boxes, double size, double cellWidth, double width)
    {
        var labels = boxes
            .Select((box, index) => builder.ParagraphOf(
                new Paragraph(box.Label) { Style = builder.Theme.Small },
                Math.Max(index == boxes.Length - 1 ? width - (index * cellWidth) : cellWidth - LabelDistance, 1),
                slot: null))
            .ToArray();
        var height = size + TickBoxes.LabelBelow + labels.Max(label => label.Height);

        void Draw(Surface surface, double x, double y, StructureElement parent)
        {
            for (var index = 0; index < boxes.Length; index++)
            {
                TickBoxes.DrawTick(surface, boxes[index], labels[index], new Area(x + (index * cellWidth), y, size, size), parent, isBelow: true);
            }
        }

        return new DrawnBox(height, Draw) { SpaceAfter = builder.Theme.ItemSpacing };
    }
}
