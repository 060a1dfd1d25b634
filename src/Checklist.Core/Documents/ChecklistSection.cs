using System.Diagnostics;
using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>A group of controls, with the groups inside it.</summary>
/// <param name="Depth">1 for a group of the catalog.</param>
[DebuggerDisplay("{Id,nq}: {Items.Count} controls")]
public sealed record ChecklistSection(string Id, string Title, int Depth)
{
    public ProseDocument? Summary { get; init; }

    public IReadOnlyList<ChecklistItem> Items { get; init; } = [];

    public IReadOnlyList<ChecklistSection> Sections { get; init; } = [];

    public IReadOnlyList<DocumentExtension> Extensions { get; init; } = [];

    /// <summary>Controls in force here and in the groups inside.</summary>
    public required int ActiveCount { get; init; }

    /// <summary>This section and all inside it, in reading order.</summary>
    public IEnumerable<ChecklistSection> Flatten() => Sections.SelectMany(section => section.Flatten()).Prepend(this);
}
