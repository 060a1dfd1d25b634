namespace Checklist.Core.Prose;

/// <param name="Alignments">One for each column; rows have as many cells.</param>
public sealed record TableBlock(
    IReadOnlyList<TableAlignment> Alignments, TableRow Header, IReadOnlyList<TableRow> Rows) : ProseBlock;
