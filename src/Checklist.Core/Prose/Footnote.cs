namespace Checklist.Core.Prose;

/// <param name="Number">From 1, in the order of first reference.</param>
public sealed record Footnote(int Number, IReadOnlyList<ProseBlock> Blocks);
