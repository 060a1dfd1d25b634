using Checklist.Core.Yaml;

namespace Checklist.Core.Languages;

/// <summary>The keys of a words file with those that they are in, joined by dots.</summary>
internal static class WordsEntries
{
    private const int Deepest = 4; // group, key, one or other

    /// <summary>
    /// Each key with what it holds: a text in a file that is right. Groups of keys are not told, but for one that is where a text belongs.
    /// </summary>
    /// <param name="isWord">Whether a key is one of words, and not of a group.</param>
    public static IEnumerable<(string Key, YamlNode Value)> Of(YamlNode? root, Func<string, bool> isWord) => Of(root, "", 0, isWord);

    private static IEnumerable<(string Key, YamlNode Value)> Of(YamlNode? node, string path, int depth, Func<string, bool> isWord)
    {
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
        {
            var key = path.Length == 0 ? entry.Key.Value : $"{path}.{entry.Key.Value}";
            if (entry.Value is not YamlMapping || depth + 1 == Deepest || isWord(key))
            {
                yield return (key, entry.Value);
                continue;
            }

            foreach (var inner in Of(entry.Value, key, depth + 1, isWord))
            {
                yield return inner;
            }
        }
    }
}
