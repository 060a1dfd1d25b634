using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <param name="Value">Null where it is a blank to fill in.</param>
/// <param name="Allowed">What it may be, in words, or null where anything goes.</param>
public sealed record DocumentParameter(string Id, string Label, string? Value, string? Unit, string? Allowed, ProseDocument? Description);
