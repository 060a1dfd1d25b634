namespace Checklist.Core.Prose;

/// <summary>What a link in prose leads to, whatever the output.</summary>
/// <param name="Id">Of a control, chapter or reference; for a term its anchor in the glossary.</param>
/// <param name="Anchor">Heading inside a chapter, or null for the whole.</param>
public sealed record ProseTarget(ProseTargetKind Kind, string Id, string? Anchor = null);

/// <summary>What kind of thing a link leads to.</summary>
public enum ProseTargetKind
{
    Control,
    Group,
    Chapter,
    Term,
    Reference,
}
