using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>A mapping in the order it was written. Keys are unique: the reader reported the others.</summary>
public sealed class YamlMapping(SourceSpan span, IReadOnlyList<YamlEntry> entries) : YamlNode(span)
{
    private readonly YamlEntry[] array = [.. entries]; // looked through for every key that a reader knows, without an enumerator for each

    public IReadOnlyList<YamlEntry> Entries => array;

    public YamlEntry? Find(string key)
    {
        foreach (var entry in array)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }

    public YamlNode? this[string key] => Find(key)?.Value;
}
