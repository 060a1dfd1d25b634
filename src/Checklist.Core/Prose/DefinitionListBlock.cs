namespace Checklist.Core.Prose;

public sealed record DefinitionListBlock(IReadOnlyList<DefinitionItem> Items) : ProseBlock;
