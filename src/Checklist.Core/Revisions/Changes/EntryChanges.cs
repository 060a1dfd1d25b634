using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Groups what differs in the lists around the controls by their entries.</summary>
internal static class EntryChanges
{
    /// <summary>In the order of the file format. The revision table is left out: it is the record of changes, not one of them.</summary>
    private static readonly string[] Lists =
        ["chapters", "groups", "parameters", "roles", "platforms", "levels", "frameworks", "glossary", "references", "profiles"];

    public static IReadOnlyList<EntryChange> Of(IReadOnlyList<FieldChange> fields, Release old, Release current)
    {
        var fieldsByList = fields.ToLookup(change => change.Path[0], StringComparer.Ordinal);
        return [.. Lists.SelectMany(list => OfList(list, [.. fieldsByList[list]], old, current))];
    }

    private static IEnumerable<EntryChange> OfList(string list, IReadOnlyList<FieldChange> changes, Release old, Release current)
    {
        var (before, after) = (Entries(old, list), Entries(current, list));
        if (changes is [{ Path.Count: 1, IsOrder: false }]) // the whole list is new or gone
        {
            return before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal).Select(id => Entry(list, id, before, after, []));
        }

        var ids = after.Keys.Concat(before.Keys).Distinct(StringComparer.Ordinal).ToList();
        var fieldsById = changes.Where(change => change.Path.Count > 1).ToLookup(change => change.Path[1], StringComparer.Ordinal);
        var entries = ids.Where(fieldsById.Contains)
            .Select(id => Entry(
                list, id, before, after, [.. fieldsById[id].Where(change => change.Path.Count > 2).Select(change => change.Inside(2))]));
        return changes.Any(change => change.IsOrder && change.Path.Count == 1)
            ? entries.Append(new EntryChange(list, "", "", null, null) { IsOrder = true })
            : entries;
    }

    private static EntryChange Entry(
        string list, string id, IReadOnlyDictionary<string, FieldMap> before,
        IReadOnlyDictionary<string, FieldMap> after, IReadOnlyList<FieldChange> fields)
    {
        var (old, current) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
        var shown = current ?? old!;
        return new EntryChange(list, id, shown.Text("title") ?? shown.Text("label") ?? id, old, current) { Fields = fields };
    }

    private static IReadOnlyDictionary<string, FieldMap> Entries(Release release, string list) =>
        EntryKey.Of(release.Root[list]) ?? new Dictionary<string, FieldMap>(StringComparer.Ordinal);
}
