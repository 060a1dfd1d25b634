using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>A mapping in the order it was written. Keys are unique: the reader reported the others.</summary>
public sealed class YamlMapping(SourceSpan span, IReadOnlyList<YamlEntry> entries) : YamlNode(span)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
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
