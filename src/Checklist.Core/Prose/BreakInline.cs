namespace Checklist.Core.Prose;

/// <param name="IsHard">The author asked for a new line; otherwise the source merely went on in the next one.</param>
public sealed record BreakInline(bool IsHard) : ProseInline;
