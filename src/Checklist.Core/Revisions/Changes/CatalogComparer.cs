using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Compares two versions of a catalog, control by control.</summary>
public static class CatalogComparer
{
    public static CatalogDiff Compare(Release old, Release current)
    {
        var fields = FieldComparer.Compare(ComparedRecord.Of(old), ComparedRecord.Of(current));
        var parameters = ChangedValues(fields);
        return new CatalogDiff(
            old,
            current,
            new ControlChanges(old, current, parameters).Of([.. fields.Where(change => change.Path[0] == "controls")]),
            EntryChanges.Of(fields, old, current),
            [.. fields.Where(change => change.Path[0] == "catalog").Select(change => change.Inside(1))],
            fields);
    }

    /// <summary>Ids of parameters that have another value, so that texts that name them say something else.</summary>
    private static HashSet<string> ChangedValues(IReadOnlyList<FieldChange> fields) =>
        [.. fields.Where(change => change.Path is ["parameters", _, "value"]).Select(change => change.Path[1])];
}
