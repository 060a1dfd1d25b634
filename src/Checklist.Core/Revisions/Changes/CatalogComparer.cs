using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Compares two versions of a catalog, control by control.</summary>
public static class CatalogComparer
{
    /// <summary>Everything that differs.</summary>
    /// <param name="map">What an official list says became of which control; null where there is none.</param>
    public static CatalogDiff Compare(Release old, Release current, SuccessorMap? map = null)
    {
        var areNamed = old.HasStatedId && current.HasStatedId;
        var all = FieldComparer.Compare(ComparedRecord.Of(old, current), ComparedRecord.Of(current, old));
        var fields = all.Where(change => areNamed || change.Path is not ["catalog", "id"]).ToList();
        var parameters = ChangedValues(fields);
        var succession = SuccessionFinder.Find(old, current, map);
        return new CatalogDiff(
            old,
            current,
            new ControlChanges(old, current, succession, parameters).Of([.. fields.Where(change => change.Path[0] == "controls")]),
            EntryChanges.Of(fields, old, current),
            [.. fields.Where(change => change.Path[0] == "catalog").Select(change => change.Inside(1))],
            fields)
        {
            Succession = succession,
        };
    }

    /// <summary>Ids of parameters that have another value, so that texts that name them say something else.</summary>
    private static HashSet<string> ChangedValues(IReadOnlyList<FieldChange> fields) =>
        [.. fields.Where(change => change.Path is ["parameters", _, "value"]).Select(change => change.Path[1])];
}
