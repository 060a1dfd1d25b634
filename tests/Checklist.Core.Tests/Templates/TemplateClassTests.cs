using System.Text.RegularExpressions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Templates;

/// <summary>A class in a template has a rule in a style sheet, and a rule has a user: else one of them was forgotten.</summary>
public partial class TemplateClassTests
{
    private static readonly Dictionary<string, string> WithoutRule = new(StringComparer.Ordinal)
    {
        ["answers-table"] = "a name for the catalog's own style sheet",
        ["counts"] = "a name for the catalog's own style sheet",
        ["decision-reason"] = "a name for the catalog's own style sheet",
        ["left-out"] = "found by scripts",
        ["own-key"] = "a name for the catalog's own style sheet",
        ["ref-chapter"] = "a name for the catalog's own style sheet",
        ["ref-control"] = "a name for the catalog's own style sheet",
        ["footnote-back"] = "prose, which any page may show in its own way",
        ["footnote-ref"] = "prose, which any page may show in its own way",
        ["image-text"] = "prose, which any page may show in its own way",
        ["left"] = "prose, which any page may show in its own way",
        ["param"] = "prose, which any page may show in its own way",
        ["param-unset"] = "prose, which any page may show in its own way",
        ["task"] = "prose, which any page may show in its own way",
        ["tasks"] = "prose, which any page may show in its own way",
    };

    private static readonly IReadOnlyList<string> Sheets = Texts("templates", "*.css");

    private static readonly IReadOnlyList<string> Users =
        [.. Texts("templates", "*.html"), .. Texts("templates", "*.js"), .. Texts("src/Checklist.Core", "*.cs")];

    private static readonly HashSet<string> Rules =
    [
        .. Sheets.Select(sheet => Strings().Replace(Comments().Replace(sheet, ""), ""))
            .SelectMany(sheet => Selectors().Matches(sheet))
            .SelectMany(selector => Classes().Matches(selector.Value))
            .Select(match => match.Groups[1].Value),
    ];

    private static readonly HashSet<string> InAttributes =
    [
        .. Users.SelectMany(text => Attributes().Matches(text))
            .SelectMany(match => Expressions().Replace(match.Groups[1].Value, "*").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(name => !name.Contains('*', StringComparison.Ordinal) && !name.EndsWith('-')),
    ];

    [Fact]
    public void A_class_has_a_rule()
    {
        Assert.InRange(InAttributes.Count, 100, 1000); // else nothing was read
        Assert.Equal(WithoutRule.Keys.Order(StringComparer.Ordinal), InAttributes.Except(Rules).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_has_a_user()
    {
        var words = Users.SelectMany(text => Quoted().Matches(text))
            .SelectMany(match => Words().Matches(match.Value)).Select(match => match.Value)
            .Concat(InAttributes).ToHashSet(StringComparer.Ordinal);
        var begins = words.Where(word => word.Length > 3 && word.EndsWith('-')).ToList(); // as in class="key--{{ name }}"
        Assert.All(Rules, name => Assert.True(
            words.Contains(name) || begins.Exists(begin => name.StartsWith(begin, StringComparison.Ordinal)), name));
    }

    private static IReadOnlyList<string> Texts(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"[^{}]+\{")]
    private static partial Regex Selectors();

    [GeneratedRegex(@"\.([A-Za-z][\w-]*)")]
    private static partial Regex Classes();

    [GeneratedRegex("""class=\\?"((?:\{\{.*?\}\}|[^"\\])*)""")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\{\{.*?\}\}|\{[^}]*\}")]
    private static partial Regex Expressions();

    [GeneratedRegex("\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[A-Za-z][\w-]*")]
    private static partial Regex Words();
}
