namespace Checklist.Core.Revisions.Changes;

/// <summary>
/// Finds what differs between two records, each value once: where two maps have different members the members are reported,
/// not the maps. How lines are broken is no difference.
/// </summary>
public static class FieldComparer
{
    public static IReadOnlyList<FieldChange> Compare(FieldMap old, FieldMap current)
    {
        var changes = new List<FieldChange>();
        CompareMaps(old, current, [], changes);
        return changes;
    }

    private static void CompareMaps(FieldMap old, FieldMap current, IReadOnlyList<string> path, List<FieldChange> changes)
    {
        var keys = old.Members.Concat(current.Members).Select(member => member.Key)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            CompareValues(old[key], current[key], [.. path, key], changes);
        }
    }

    private static void CompareValues(FieldValue? old, FieldValue? current, IReadOnlyList<string> path, List<FieldChange> changes)
    {
        if (old is FieldMap oldMap && current is FieldMap currentMap)
        {
            CompareMaps(oldMap, currentMap, path, changes);
            return;
        }

        if (old is null || current is null)
        {
            changes.Add(new FieldChange(path, old, current));
            return;
        }

        var oldEntries = old is FieldList { Items.Count: > 0 } ? EntryKey.Of(old) : null;
        var currentEntries = current is FieldList { Items.Count: > 0 } ? EntryKey.Of(current) : null;
        if (oldEntries is not null && currentEntries is not null)
        {
            CompareEntries(oldEntries, currentEntries, path, changes);
        }
        else if (!FieldEquality.AreSame(old, current))
        {
            changes.Add(new FieldChange(path, old, current));
        }
    }

    private static void CompareEntries(
        IReadOnlyDictionary<string, FieldMap> old, IReadOnlyDictionary<string, FieldMap> current,
        IReadOnlyList<string> path, List<FieldChange> changes)
    {
        changes.AddRange(
            old.Where(entry => !current.ContainsKey(entry.Key)).Select(entry => new FieldChange([.. path, entry.Key], entry.Value, null)));
        var previous = "";
        foreach (var (key, entry) in current)
        {
            if (old.TryGetValue(key, out var before))
            {
                CompareMaps(before, entry, [.. path, key], changes);
            }
            else
            {
                changes.Add(new FieldChange([.. path, key], null, entry) { After = previous });
            }

            previous = key;
        }

        var order = old.Keys.Where(current.ContainsKey).ToList();
        if (!order.SequenceEqual(current.Keys.Where(old.ContainsKey), StringComparer.Ordinal))
        {
            changes.Add(new FieldChange(path, Ids(old.Keys), Ids(current.Keys)) { IsOrder = true });
        }
    }

    private static FieldList Ids(IEnumerable<string> keys) => new([.. keys.Select(key => new FieldText(key))]);
}
