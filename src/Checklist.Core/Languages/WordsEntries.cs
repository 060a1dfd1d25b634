using Checklist.Core.Yaml;

namespace Checklist.Core.Languages;

/// <summary>The keys of a words file with those that they are in, joined by dots.</summary>
internal static class WordsEntries
{
    private const int Deepest = 4; // group, key, one or other

    /// <summary>Values that are no text are left out; <see cref="WordsReader"/> reports them.</summary>
    public static IEnumerable<(string Key, YamlScalar Text)> Of(YamlNode? root) => Of(root, "", 0);

    private static IEnumerable<(string Key, YamlScalar Text)> Of(YamlNode? node, string path, int depth)
    {
        if (node is not YamlMapping mapping || depth >= Deepest)
        {
            yield break;
        }

        foreach (var entry in mapping.Entries)
        {
            var key = path.Length == 0 ? entry.Key.Value : $"{path}.{entry.Key.Value}";
            if (entry.Value is YamlScalar text)
            {
                yield return (key, text);
            }

            foreach (var inner in Of(entry.Value, key, depth + 1))
            {
                yield return inner;
            }
        }
    }
}
