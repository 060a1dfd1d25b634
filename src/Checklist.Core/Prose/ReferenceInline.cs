namespace Checklist.Core.Prose;

/// <summary>A link whose target was found. Its address depends on the output, so each writer supplies it.</summary>
public sealed record ReferenceInline(ProseTarget Target, IReadOnlyList<ProseInline> Inlines) : ProseInline;
