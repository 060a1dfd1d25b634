using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Tables: widths, head, and rows that are measured when their turn comes.</summary>
internal static class TableBoxes
{
    public static Box Build(BoxBuilder builder, Table table, double width)
    {
        if (table.Columns.Count == 0)
        {
            throw new ArgumentException("a table needs columns", nameof(table));
        }

        var widths = ColumnWidth.Resolve([.. table.Columns], width);
        var edges = new double[widths.Length + 1];
        for (var index = 0; index < widths.Length; index++)
        {
            edges[index + 1] = edges[index] + widths[index];
        }

        var padding = Math.Min(table.Padding, width / (widths.Length * 4));
        var head = table.Head.Select(row => Row(builder, row, edges, padding, isHead: true)).ToArray();
        var slot = new ElementSlot(StructureRole.Table);
        var frame = new TableFrame(slot, head, edges, table.Lines, table.HeadBackground) { FillsPages = table.FillsPages };
        var rows = new TableRows(index => Row(builder, table.Rows[index], edges, padding, isHead: false));
        var box = new TableBox(frame, rows, 0, table.Rows.Count)
        {
            KeepTogether = table.KeepTogether,
            KeepWithNext = table.KeepWithNext,
            Destination = table.Destination,
        };
        if (table.Caption.Count == 0)
        {
            return BoxBuilder.Spaced(box, table, builder.Theme.BlockSpacing);
        }

        var caption = builder.ParagraphOf(
            new Paragraph(table.Caption) { Style = builder.Theme.Small with { IsBold = true }, KeepWithNext = true, SpaceAfter = 3 },
            width,
            new ElementSlot(StructureRole.Caption));
        var both = new StackBox([new CaptionBox(caption, slot), box])
        {
            KeepTogether = table.KeepTogether,
            KeepWithNext = table.KeepWithNext,
        };
        return BoxBuilder.Spaced(both, table, builder.Theme.BlockSpacing);
    }

    private static RowBox Row(BoxBuilder builder, TableRow row, double[] edges, double padding, bool isHead)
    {
        var cells = new List<RowCell>(edges.Length - 1);
        var rowEdges = new List<double>(edges.Length) { 0 };
        var column = 0;
        for (var index = 0; column < edges.Length - 1; index++)
        {
            var cell = index < row.Cells.Count ? row.Cells[index] : new TableCell();
            var span = Math.Clamp(cell.ColumnSpan, 1, edges.Length - 1 - column);
            var width = Math.Max(1, edges[column + span] - edges[column] - (2 * padding));
            cells.Add(new RowCell(edges[column] + padding, builder.Cell(Styled(builder, cell, isHead), width, Slot(cell, span, isHead))));
            column += span;
            rowEdges.Add(edges[column]);
        }

        return new RowBox([.. cells])
        {
            Slot = new ElementSlot(StructureRole.TR),
            Padding = padding,
            Edges = rowEdges,
            MinimumHeight = Math.Min(row.MinimumHeight, builder.MaximumPartHeight),
            Background = row.Background,
            KeepWithNext = row.KeepWithNext,
            Grows = row.Grows,
            Continuation = row.Continuation is { } continuation ? () => Row(builder, continuation, edges, padding, isHead) : null,
        };
    }

    private static ElementSlot Slot(TableCell cell, int span, bool isHead) =>
        new(isHead || cell.IsRowHeader ? StructureRole.TH : StructureRole.TD)
        {
            Scope = isHead ? HeaderScope.Column : cell.IsRowHeader ? HeaderScope.Row : HeaderScope.None,
            ColumnSpan = span,
        };

    /// <summary>Plain paragraphs of the head are bold.</summary>
    private static IReadOnlyList<Block> Styled(BoxBuilder builder, TableCell cell, bool isHead) => !isHead
        ? cell.Content
        : [.. cell.Content.Select(block => block is Paragraph { Style: null } paragraph
            ? paragraph with { Style = builder.Theme.Body with { IsBold = true } }
            : block)];
}
