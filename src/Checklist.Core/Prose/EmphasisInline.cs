namespace Checklist.Core.Prose;

public sealed record EmphasisInline(IReadOnlyList<ProseInline> Inlines) : ProseInline;
