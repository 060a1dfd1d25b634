using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Languages;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Languages;

/// <summary>The files of words, checked against each other and against everything that names their keys.</summary>
public partial class WordsTests
{
    private static readonly IReadOnlyList<string> Keys = [.. Words.English.Keys];

    /// <summary>Fields have their English labels in a table of the format.</summary>
    private static readonly IReadOnlyList<string> Labels = [.. ReadingFields.Labels.Keys];

    /// <summary>Keys of which a part is put in where they are used.</summary>
    private static readonly string[] Families = 
    [
        "answer-kind.", "answers-left.result-", "change-answer.", "change-field.", "change-list.", "change-section.", "change-word.",
        "defect-kind.", "form.", "keyword.badge-", "sign-off.", "tally.", "unit.", "version-rule.",
    ];

    private static readonly string Sources = string.Concat(Files("src", "*.cs"));

    private static readonly string Templates = string.Concat(Files("templates", "*.html").Concat(Files("templates", "*.md")));

    private static readonly string Code = string.Concat(Files("templates", "*.js").Concat(Files("templates", "*.css")));

    [Fact]
    public void Every_key_is_used() => Assert.DoesNotContain(Keys, key => !IsUsed(key));

    [Fact]
    public void Every_use_has_a_key()
    {
        var used = TemplatePattern().Matches(Templates).Select(match => match.Groups[1].Value.Replace('_', '-'));
        Assert.DoesNotContain(used, key => !Keys.Contains(key));
        var coded = CodePattern().Matches(Code).Select(match => match.Groups[1].Value.Replace('_', '-'));
        Assert.DoesNotContain(coded, key => key != "language" && !Keys.Contains(key) && !HasForms(key));
        var named = SourcePattern().Matches(Sources).Select(match => match.Groups[1].Value);
        Assert.DoesNotContain(named, key => !Keys.Contains(key));
        var counted = CountPattern().Matches(Sources).Select(match => match.Groups[1].Value);
        Assert.DoesNotContain(counted, key => !HasForms(key));
    }

    [Theory]
    [InlineData("de")]
    public void A_language_has_the_keys_of_English_in_its_order_with_its_places(string language)
    {
        var words = Words.Of(language);
        Assert.Equal(language, words.Language);
        Assert.Equal(Keys, words.Keys.Except(Labels));
        Assert.Equal(Labels.Order(StringComparer.Ordinal), words.Keys.Intersect(Labels).Order(StringComparer.Ordinal));
        Assert.All(Keys, key => Assert.Equal(Placeholders.In(Words.English[key]), Placeholders.In(words[key])));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void What_is_read_of_a_file_is_what_YAML_says(string language)
    {
        var file = Repository.PathOf($"templates/words/{language}.yaml");
        var findings = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText(file, File.ReadAllText(file)), findings);
        Assert.Equal(
            WordsEntries.Of(root, _ => false).ToDictionary(
                entry => entry.Key, entry => Assert.IsType<YamlScalar>(entry.Value).Value, StringComparer.Ordinal),
            ShippedWords.Entries(File.ReadAllText(file)));
        Assert.Equal("", Findings.Of(findings));
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("DE-de", "de")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "en")]
    public void A_language_takes_its_words_or_the_English_ones(string language, string expected) =>
        Assert.Equal(expected, Words.Of(language).Language);

    [Theory]
    [InlineData("2026-12-01", "en", "1 December 2026")]
    [InlineData("2026-12-01", "de", "1. Dezember 2026")]
    [InlineData("2026-03-09", "de-AT", "9. März 2026")]
    [InlineData("2026-12-01", "fr", "2026-12-01")]
    [InlineData("some day", "de", "some day")]
    public void A_day_is_written_as_its_language_does(string iso, string language, string expected) =>
        Assert.Equal(expected, WrittenDay.Of(iso, language));

    [Theory]
    [InlineData("en", "1,234", "0.5", "draft")]
    [InlineData("de", "1.234", "0,5", "Entwurf")]
    public void Numbers_and_labels_in_sentences_follow_the_language(string language, string number, string fraction, string label)
    {
        var words = Words.Of(language);
        Assert.Equal((number, fraction, label),
            (words.Number(1234), words.Fraction("0.5"), words.InSentence(words["control-state.draft"])));
    }

    [Fact]
    public void A_catalog_replaces_words_and_they_are_escaped_like_any_text()
    {
        var built = Built.From(Some.Catalog(), ("templates/words/en.yaml", "common:\n  guide: Manual <b>\n"));
        Assert.Contains("aria-label=\"Manual &lt;b&gt;\"", built["site/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Manual <b>", string.Concat(built.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_renames_a_field()
    {
        var built = Built.From(
            Some.Catalog("", Some.Control("rel-01", "rationale: So.")), ("templates/words/en.yaml", "control:\n  rationale: Why <so>\n"));
        Assert.Contains("<dt>Why &lt;so&gt;</dt>", built["site/before.html"], StringComparison.Ordinal);
        Assert.Contains("**Why &lt;so>**", built["markdown/checklist.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_of_the_catalog_takes_its_own_words_and_English_for_the_rest()
    {
        var built = Built.From(
            Some.Catalog("language: fr"), ("templates/words/fr.yaml", "site:\n  skip-to-the-text: Aller au texte\n"));
        Assert.Contains("Aller au texte", built["site/all.html"], StringComparison.Ordinal);
        Assert.Contains("Search the guide", built["site/all.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_of_the_catalog_says_how_it_writes_numbers_and_labels()
    {
        var file = "language:\n  decimal-separator: \",\"\n  thousands-separator: \"\u202f\"\n  labels-in-sentences: as they are\n";
        var sources = MemorySources.Of(Some.Catalog("language: fr")).Add("templates/words/fr.yaml", file);
        var words = Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()).Templates.Words;
        Assert.Equal(("1\u202f234", "0,5", "Mot"), (words.Number(1234), words.Fraction("0.5"), words.InSentence("Mot")));
    }

    private static bool IsUsed(string key)
    {
        var plain = PluralPattern().Replace(key, "");
        return Sources.Contains($"\"{key}\"", StringComparison.Ordinal) || Sources.Contains($"\"{plain}\"", StringComparison.Ordinal)
            || Regex.IsMatch(Templates, $@"\bwords\.{Regex.Escape(key.Replace('-', '_'))}\b")
            || Code.Contains($"{{{{ words.{plain.Replace('-', '_')} }}}}", StringComparison.Ordinal)
            || Families.Any(family => key.StartsWith(family, StringComparison.Ordinal));
    }

    private static bool HasForms(string key) => Keys.Contains(key + ".one") && Keys.Contains(key + ".other");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText);

    [GeneratedRegex(@"\bwords\.((?:[a-z0-9_]+)(?:\.[a-z0-9_]+){1,2})")]
    private static partial Regex TemplatePattern();

    [GeneratedRegex(@"\{\{ words\.([a-z0-9_.]+) \}\}")]
    private static partial Regex CodePattern();

    [GeneratedRegex("""(?:[wW]ords(?:\.Format\(|\[)|Said\(|Filled\()(?:\w+(?:\.\w+)* \? )?"([a-z0-9.-]+)"(?! :)""")]
    private static partial Regex SourcePattern();

    [GeneratedRegex("""[wW]ords\.Count\("([a-z0-9.-]+)",""")]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"\.(?:one|other)$")]
    private static partial Regex PluralPattern();
}
