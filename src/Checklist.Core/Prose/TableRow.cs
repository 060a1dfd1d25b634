namespace Checklist.Core.Prose;

public sealed record TableRow(IReadOnlyList<IReadOnlyList<ProseInline>> Cells);
