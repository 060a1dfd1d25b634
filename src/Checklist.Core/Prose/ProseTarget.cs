namespace Checklist.Core.Prose;

/// <param name="Id">Of a control, chapter or reference; for a term its anchor in the glossary.</param>
/// <param name="Anchor">Heading inside a chapter, or null for the whole.</param>
public sealed record ProseTarget(ProseTargetKind Kind, string Id, string? Anchor = null);
