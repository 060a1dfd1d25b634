using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <param name="Value">Null where it is a blank to fill in.</param>
/// <param name="Allowed">What it may be, in words, or null where anything goes.</param>
public sealed record DocumentParameter(string Id, string Label, string? Value, string? Unit, string? Allowed, ProseDocument? Description)
{
    /// <summary>Who gave the value, in words: <c>the catalog</c>, a profile's title, <c>nobody yet</c>.</summary>
    public string Source { get; init; } = "the catalog";

    /// <summary>Why, where a profile did; else null.</summary>
    public DocumentDecision? Decision { get; init; }
}
