using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Everything that differs between two versions of a catalog.</summary>
/// <param name="Controls">In the order of the new version; what is gone stands where it stood.</param>
/// <param name="Entries">By list, in the order of the file format.</param>
/// <param name="Head">Facts about the catalog itself: title, dates, status.</param>
/// <param name="Fields">The same changes as one list, for programs: applied to the old version they give the new one.</param>
public sealed record CatalogDiff(
    Release Old, Release New, IReadOnlyList<ControlChange> Controls, IReadOnlyList<EntryChange> Entries,
    IReadOnlyList<FieldChange> Head, IReadOnlyList<FieldChange> Fields)
{
    public bool IsEmpty => Fields.Count == 0;

    public ControlChange? Find(string controlId) => Controls.FirstOrDefault(change => change.Id == controlId);
}
