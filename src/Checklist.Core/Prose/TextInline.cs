namespace Checklist.Core.Prose;

/// <summary>Plain characters: never markup, whatever they look like.</summary>
public sealed record TextInline(string Text) : ProseInline;
