using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Checklist.Core.Languages;

/// <summary>The words files in the tool, each read when its language is first asked for.</summary>
internal static class ShippedWords
{
    public const string Folder = "templates/words/";

    private const int Usual = 1_700; // entries of a file
    private const int Deepest = 3;

    private static readonly HashSet<string> None = [];
    private static readonly Assembly Tool = typeof(ShippedWords).Assembly;
    private static readonly ConcurrentDictionary<string, Words?> Known = new(StringComparer.OrdinalIgnoreCase);

    public static Words English => Find("en")!;

    public static Words Of(string language) => Find(language) ?? Find(Words.Primary(language)) ?? English;

    /// <summary>The words of a key in every language of the tool, English first: readers of forms know them all.</summary>
    public static IEnumerable<string> All(string key) => Languages.Select(language =>
        Find(language)![key]).Distinct(StringComparer.Ordinal);

    private static readonly IReadOnlyList<string> Languages =
    [
        "en",
        .. Tool.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..].Split('.')[0]).Where(name => name != "en").Order(StringComparer.Ordinal),
    ];

    private static Words? Find(string language) => Known.GetOrAdd(language, static name => Read(name.ToLowerInvariant()));

    private static Words? Read(string language)
    {
        using var stream = Tool.GetManifestResourceStream($"{Folder}{language}.yaml");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new Words(language, Entries(reader.ReadToEnd()), None);
    }

    /// <summary>
    /// Keys and words of a file of the tool. Each run reads a thousand of them, so they are written in one form: a key and its words on a
    /// line, two spaces for each level, no escapes. A test holds that it is what YAML says.
    /// </summary>
    internal static Dictionary<string, string> Entries(string file)
    {
        var texts = new Dictionary<string, string>(Usual, StringComparer.Ordinal);
        var path = new string[Deepest];
        foreach (var line in file.AsSpan().EnumerateLines())
        {
            var entry = line.TrimStart(' ');
            if (entry.IsEmpty || entry[0] == '#')
            {
                continue;
            }

            var depth = (line.Length - entry.Length) / 2;
            var colon = entry.IndexOf(':');
            path[depth] = depth == 0 ? entry[..colon].ToString() : string.Concat(path[depth - 1], ".", entry[..colon]);
            var words = entry[(colon + 1)..].Trim();
            if (!words.IsEmpty)
            {
                texts.Add(path[depth], (words is ['"', .. var quoted, '"'] ? quoted : words).ToString());
            }
        }

        return texts;
    }
}
