namespace Checklist.Core.Prose;

public sealed record ParagraphBlock(IReadOnlyList<ProseInline> Inlines) : ProseBlock;
