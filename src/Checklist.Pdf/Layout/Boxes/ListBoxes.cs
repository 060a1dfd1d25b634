using System.Globalization;
using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Lists: each item a row of its label and its content.</summary>
internal static class ListBoxes
{
    public static Box Build(BoxBuilder builder, ListBlock list, double width)
    {
        var labels = new string[list.Items.Count];
        var longest = 0;
        for (var index = 0; index < labels.Length; index++)
        {
            labels[index] = list.Items[index].Marker
                ?? (list.IsNumbered ? (list.Start + index).ToString(CultureInfo.InvariantCulture) + "." : "\u2022");
            longest = Math.Max(longest, labels[index].Length);
        }

        // a character of a label is at most about 0.6 of the font size wide, and some air
        var indent = Math.Min(Math.Max(builder.Theme.ListIndent, (longest + 1) * builder.Theme.Body.Size * 0.6), width / 3);
        var rows = new Box[labels.Length];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = Item(builder, list.Items[index], labels[index], indent, width);
            rows[index].SpaceAfter = builder.Theme.ItemSpacing;
        }

        var stack = new StackBox(rows)
        {
            Slot = rows.Length == 0 ? null : new ElementSlot(StructureRole.L) { IsNumbered = list.IsNumbered },
            KeepTogether = list.KeepTogether,
            KeepWithNext = list.KeepWithNext,
            Destination = list.Destination,
        };
        return BoxBuilder.Spaced(stack, list, builder.Theme.BlockSpacing);
    }

    private static RowBox Item(BoxBuilder builder, ListItem item, string label, double indent, double width)
    {
        var marker = builder.Paragraph(new Paragraph(label), indent, StructureRole.Lbl);
        var body = builder.Cell(item.Content, width - indent, new ElementSlot(StructureRole.LBody));
        return new RowBox([new RowCell(0, marker), new RowCell(indent, body)]) { Slot = new ElementSlot(StructureRole.LI) };
    }
}
