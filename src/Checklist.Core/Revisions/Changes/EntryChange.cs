namespace Checklist.Core.Revisions.Changes;

/// <summary>What happened to an entry of a list other than the controls: a chapter, a term, a role.</summary>
/// <param name="List">The key of its list in the file format.</param>
/// <param name="Title">As it is printed.</param>
public sealed record EntryChange(string List, string Id, string Title, FieldMap? Old, FieldMap? New)
{
    /// <summary>Paths start inside the entry; empty for one that was added or removed.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>The list is the same in another order; then the id is empty.</summary>
    public bool IsOrder { get; init; }
}
