namespace Checklist.Core.Revisions.Changes;

/// <summary>Applies the changes that <see cref="FieldComparer"/> found: the old record becomes the new one.</summary>
public static class FieldPatch
{
    public static FieldMap Apply(FieldMap old, IReadOnlyList<FieldChange> changes) => Patch(old, changes, 0);

    private static FieldMap Patch(FieldMap map, IReadOnlyList<FieldChange> changes, int depth)
    {
        foreach (var group in changes.GroupBy(change => change.Path[depth], StringComparer.Ordinal))
        {
            map = map.With(group.Key, Patch(map[group.Key], [.. group], depth + 1));
        }

        return map;
    }

    private static FieldValue? Patch(FieldValue? value, IReadOnlyList<FieldChange> changes, int depth)
    {
        if (changes is [{ IsOrder: false } only] && only.Path.Count == depth)
        {
            return only.New;
        }

        return value switch
        {
            FieldMap map => Patch(map, changes, depth),
            FieldList list => PatchList(list, changes, depth),
            _ => throw new InvalidOperationException($"nothing at {changes[0].Name} can be changed inside"),
        };
    }

    private static FieldList PatchList(FieldList list, IReadOnlyList<FieldChange> changes, int depth)
    {
        var entries = EntryKey.Of(list)!.Select(entry => (entry.Key, Value: (FieldValue)entry.Value)).ToList();
        foreach (var group in changes.Where(change => change.Path.Count > depth)
            .GroupBy(change => change.Path[depth], StringComparer.Ordinal))
        {
            PatchEntry(entries, group.Key, [.. group], depth + 1);
        }

        var order = changes.FirstOrDefault(change => change.IsOrder && change.Path.Count == depth);
        if (order?.New is FieldList ids)
        {
            var valuesByKey = entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
            return new FieldList([.. ids.Items.OfType<FieldText>().Select(id => valuesByKey[id.Value])]);
        }

        return new FieldList([.. entries.Select(entry => entry.Value)]);
    }

    private static void PatchEntry(List<(string Key, FieldValue Value)> entries, string key, IReadOnlyList<FieldChange> changes, int depth)
    {
        var index = entries.FindIndex(entry => entry.Key == key);
        if (changes is [{ Old: null, After: { } after } added] && added.Path.Count == depth)
        {
            entries.Insert(entries.FindIndex(entry => entry.Key == after) + 1, (key, added.New!));
        }
        else if (Patch(entries[index].Value, changes, depth) is { } patched)
        {
            entries[index] = (key, patched);
        }
        else
        {
            entries.RemoveAt(index);
        }
    }
}
