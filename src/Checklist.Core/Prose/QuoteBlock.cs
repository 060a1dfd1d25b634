namespace Checklist.Core.Prose;

public sealed record QuoteBlock(IReadOnlyList<ProseBlock> Blocks) : ProseBlock;
