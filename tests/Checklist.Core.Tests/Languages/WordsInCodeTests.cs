using System.Text.RegularExpressions;
using Checklist.Core.Languages;
using Checklist.Core.Templates;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Languages;

/// <summary>What scripts and style sheets say is said in the words of the catalog.</summary>
public partial class WordsInCodeTests
{
    /// <summary>Names of keys and tags that look like a word of prose.</summary>
    private static readonly string[] Names = ["Escape", "Enter", "Google Inc.", "not kept"];

    [Fact]
    public void Words_stay_inside_the_string_of_a_script()
    {
        const string Own = "script:\n  failed: \"{0} </script> ' \\\" ` ${0} \\\\\"\n";
        var page = Built.From(Some.Catalog(), ("templates/words/en.yaml", Own))["checklist.html"];
        Assert.Contains("""'{0} \u003c/script> \' \" \` \${0} \\'""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_stay_inside_the_string_of_a_style_sheet()
    {
        const string Own = "common:\n  notes: \"</style> \\\" ' \\\\ $\"\n";
        var page = Built.From(Some.Catalog(), ("templates/words/en.yaml", Own))["checklist.html"];
        Assert.Contains("""content:"\3c /style> \" \' \\ $" """.TrimEnd(), page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_of_the_catalog_that_names_no_words_is_reported_at_the_place()
    {
        var script = ("templates/html/js/copy.js", "say('{{ words.script.copide }}');\n");
        Assert.Equal("CHK5002@1:6-1:31", Findings.Of(Some.Catalog(), script));
    }

    [Fact]
    public void A_key_with_one_and_other_gives_both_lines()
    {
        var words = new TemplateWords(Words.Of("de"), areForeign: false);
        Assert.Equal("{0} Kommentar\n{0} Kommentare", words.InCode("script.comments"));
        Assert.Equal("", words.InCode("language"));
        Assert.Equal("en", new TemplateWords(Words.English, areForeign: true).InCode("language"));
        Assert.Null(words.InCode("script.nothing"));
    }

    [Fact]
    public void German_scripts_and_styles_have_no_English_words()
    {
        var files = Built.From(Some.Catalog("language: de"));
        var german = Words.Of("de").Keys.Select(key => Words.Of("de")[key]).ToHashSet(StringComparer.Ordinal);
        var english = Words.English.Keys.Where(key => key.StartsWith("script.", StringComparison.Ordinal))
            .Select(key => Words.English[key]).Where(text => !german.Contains(text))
            .Where(text => text.Contains(' ') || char.IsUpper(text[0])).ToList(); // any other is a machine word too
        foreach (var path in new[] { "checklist.html", "site/assets/site.js", "index.html" })
        {
            Assert.DoesNotContain(english, text => Regex.IsMatch(files[path], $"['\"]{Regex.Escape(text)}['\"\\\\]"));
            Assert.DoesNotContain("{{ words.", files[path], StringComparison.Ordinal);
        }

        Assert.Contains("'Antworten importiert.'", files["checklist.html"], StringComparison.Ordinal);
        Assert.Contains("{0} Treffer", files["site/assets/site.js"], StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_have_no_prose_of_their_own()
    {
        var found = Directory.EnumerateFiles(Repository.PathOf("templates"), "*.js", SearchOption.AllDirectories)
            .SelectMany(path => ProseIn(File.ReadAllText(path)).Select(text => $"{Path.GetFileName(path)}: {text}"));
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("say('Close');", "Close")]
    [InlineData("say(`${count} of ${all} shown`);", "${count} of ${all} shown")]
    [InlineData("say('the file is empty');", "the file is empty")]
    [InlineData("make('div', { class: 'banner banner--error' }, '{{ words.script.close }}');", null)]
    public void Prose_in_a_script_is_found(string script, string? expected) => Assert.Equal(expected, ProseIn(script).SingleOrDefault());

    [Fact]
    public void Style_sheets_have_no_prose_of_their_own()
    {
        var found = Directory.EnumerateFiles(Repository.PathOf("templates"), "*.css", SearchOption.AllDirectories)
            .SelectMany(path => ContentPattern().Matches(NamedPattern().Replace(File.ReadAllText(path), "")))
            .SelectMany(match => QuotedPattern().Matches(match.Value)).Select(match => match.Value)
            .Where(text => WordPattern().IsMatch(EscapePattern().Replace(text, "")));
        Assert.Empty(found);
    }

    private static IEnumerable<string> ProseIn(string script) =>
        LiteralPattern().Matches(CommentPattern().Replace(script, "")).Select(match => match.Groups[1].Value)
            .Where(text => !Names.Contains(text, StringComparer.Ordinal) && ProsePattern().IsMatch(NamedPattern().Replace(text, "")));

    [GeneratedRegex(@"/\*.*?\*/|^\s*//[^\n]*|\s//\s[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex("""['`]((?:\\.|[^'`\\\n])*)['`]""")]
    private static partial Regex LiteralPattern();

    /// <summary>A word of its own with a capital, or one of the words that every English sentence has.</summary>
    [GeneratedRegex(@"^[A-Z][a-z]+(?: [a-z]+)*[.?!…:]?$|(?:^|\s)(?:the|of|is|are|was|to|and|not|with|for|this|it|or)(?:\s|$)")]
    private static partial Regex ProsePattern();

    [GeneratedRegex("(?:content|--verdict): [^;}]*")]
    private static partial Regex ContentPattern();

    [GeneratedRegex(""" "[^"]*"|'[^']*' """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex QuotedPattern();

    [GeneratedRegex(@"\\[0-9a-f]+ ?")]
    private static partial Regex EscapePattern();

    [GeneratedRegex(@"\{\{ words\.[a-z0-9_.]+ \}\}")]
    private static partial Regex NamedPattern();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex WordPattern();
}
