using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Languages;

/// <summary>The words files in the tool, each read when its language is first asked for.</summary>
internal static class ShippedWords
{
    public const string Folder = "templates/words/";

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
        var source = new SourceText($"{Folder}{language}.yaml", reader.ReadToEnd());
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, scalar) in WordsEntries.Of(YamlReader.Read(source, new DiagnosticBag())))
        {
            texts.Add(key, scalar.Value);
        }

        return new Words(language, texts, None);
    }
}
