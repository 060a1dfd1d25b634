using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>A role, platform or level as it is printed.</summary>
public sealed record NamedEntry(string Id, string Title, ProseDocument? Description = null, string? Extends = null);
