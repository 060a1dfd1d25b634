namespace Checklist.Core.Prose;

public sealed record StrongInline(IReadOnlyList<ProseInline> Inlines) : ProseInline;
