namespace Checklist.Core.Revisions.Changes;

/// <summary>What tells the entries of a list apart, so that an entry that moved is not a removed and an added one.</summary>
internal static class EntryKey
{
    private static readonly string[] Names = ["id", "term", "framework", "version"];

    /// <summary>The entries by key, in order; null for a list whose entries have no keys of their own.</summary>
    public static IReadOnlyDictionary<string, FieldMap>? Of(FieldValue? value)
    {
        var items = value is FieldList list ? list.Items : [];
        var entries = new OrderedDictionary<string, FieldMap>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item is not FieldMap map || KeyOf(map) is not { } key || !entries.TryAdd(key, map))
            {
                return null;
            }
        }

        return entries;
    }

    private static string? KeyOf(FieldMap entry)
    {
        var map = entry.Map("fields") ?? entry; // of a control
        return Names.Select(map.Text).FirstOrDefault(key => key is not null);
    }
}
