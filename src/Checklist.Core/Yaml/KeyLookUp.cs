namespace Checklist.Core.Yaml;

/// <summary>
/// Finds a key among the entries that were read so far. Most mappings have a handful, and a dictionary for each took more memory
/// than their nodes; many entries still get one, so that a mapping of a hundred thousand is read in time.
/// </summary>
internal sealed class KeyLookUp(List<YamlEntry> entries)
{
    private const int FewEntries = 16;

    private Dictionary<string, YamlScalar>? keys;

    public YamlScalar? Find(string key)
    {
        if (entries.Count > FewEntries)
        {
            return FindAmongMany(key);
        }

        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Key;
            }
        }

        return null;
    }

    private YamlScalar? FindAmongMany(string key)
    {
        keys ??= new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (keys.Count < entries.Count)
        {
            var entry = entries[keys.Count];
            keys.Add(entry.Key.Value, entry.Key);
        }

        return keys.GetValueOrDefault(key);
    }
}
