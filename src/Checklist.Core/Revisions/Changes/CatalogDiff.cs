using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Everything that differs between two versions of a catalog.</summary>
/// <param name="Controls">In the order of the new version; what is gone is where it stood.</param>
/// <param name="Entries">By list, in the order of the file format.</param>
/// <param name="Head">Facts about the catalog itself: title, dates, status.</param>
/// <param name="Fields">The same changes as one list, for programs: applied to the old version they give the new one.</param>
public sealed record CatalogDiff(
    Release Old, Release New, IReadOnlyList<ControlChange> Controls, IReadOnlyList<EntryChange> Entries,
    IReadOnlyList<FieldChange> Head, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>What became of each control.</summary>
    public required Succession Succession { get; init; }

    public bool IsEmpty => Fields.Count == 0;

    public ControlChange? Find(string controlId) => Controls.FirstOrDefault(change => change.Id == controlId);
}

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
