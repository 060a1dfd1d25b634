namespace Checklist.Core.Prose;

/// <summary>A thematic break.</summary>
public sealed record RuleBlock : ProseBlock;
