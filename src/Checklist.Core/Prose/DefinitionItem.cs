namespace Checklist.Core.Prose;

/// <summary>One or more terms and what they mean.</summary>
public sealed record DefinitionItem(
    IReadOnlyList<IReadOnlyList<ProseInline>> Terms, IReadOnlyList<ProseBlock> Definition);
