using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Languages;

/// <summary>
/// The words for a catalog: those of the tool, each replaced by the catalog's own in <c>templates/words/LANGUAGE.yaml</c>. A language
/// that the tool does not have takes English where its file leaves words out.
/// </summary>
internal static class WordsReader
{
    /// <summary>By the first, readers find the entries of a filled form again; days are written in languages of the tool alone.</summary>
    private static readonly string[] NotOwn = ["form.", "day."];

    /// <summary>The words for a catalog in a language; CHK5005 to CHK5007 say what its own file has that does not fit.</summary>
    /// <param name="labels">Of fields, in English, by the keys under which files of words have them in other languages.</param>
    public static Words Read(
        ISourceProvider sources, string language, IReadOnlyDictionary<string, string> labels, DiagnosticBag diagnostics)
    {
        var words = Words.Of(language).With(labels);
        foreach (var name in new[] { Words.Primary(language), language }.Distinct(StringComparer.Ordinal))
        {
            words = Add(words, sources, name, diagnostics);
        }

        return words;
    }

    private static Words Add(Words words, ISourceProvider sources, string language, DiagnosticBag diagnostics)
    {
        var file = sources.Read($"{ShippedWords.Folder}{language}.yaml");
        if (file.State == SourceFileState.Missing || SourceLoader.Load(file, diagnostics) is not { } source)
        {
            return words;
        }

        var root = YamlReader.Read(source, diagnostics);
        var texts = words.Keys.ToDictionary(key => key, key => words[key], StringComparer.Ordinal);
        var own = words.Own.ToHashSet(StringComparer.Ordinal);
        if (root is not null and not YamlMapping)
        {
            diagnostics.Add(TemplateDiagnostics.UnknownWords(root.Span, "", []));
        }

        foreach (var (key, value) in WordsEntries.Of(root, key => words.Find(key) is not null))
        {
            if (TextOf(key, value, words, diagnostics) is { } text)
            {
                texts[key] = text.ReplaceLineEndings(" ").Trim(' ');
                own.Add(key);
            }
        }

        return new Words(language, texts, own);
    }

    /// <summary>Null with a finding where these are no words for the key.</summary>
    private static string? TextOf(string key, YamlNode value, Words words, DiagnosticBag diagnostics)
    {
        if ((Words.English.Find(key) ?? words.Find(key)) is not { } english
            || NotOwn.Any(group => key.StartsWith(group, StringComparison.Ordinal)))
        {
            if (value is not YamlScalar { IsNull: true } || !IsGroup(key, words)) // a group may be empty
            {
                diagnostics.Add(TemplateDiagnostics.UnknownWords(value.Span, key, words.Keys));
            }

            return null;
        }

        if (value is not YamlScalar { IsNull: false } scalar)
        {
            diagnostics.Add(TemplateDiagnostics.WordsNotText(value.Span, key, Found(value)));
            return null;
        }

        if (Placeholders.In(english).SequenceEqual(Placeholders.In(scalar.Value)))
        {
            return scalar.Value;
        }

        diagnostics.Add(TemplateDiagnostics.PlaceholdersDiffer(scalar.Span, key, english));
        return null;
    }

    private static bool IsGroup(string key, Words words) => words.Keys.Any(known => known.StartsWith($"{key}.", StringComparison.Ordinal));

    private static string Found(YamlNode value) => value is YamlMapping ? "a mapping" : value is YamlSequence ? "a list" : "nothing";
}
