using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Yaml;

/// <summary>A file that cannot be read names the cause, once and where it is.</summary>
public class YamlMistakeTests
{
    [Theory]
    [InlineData("a: {{ x }} days", "1:4-1:16", "{{")]
    [InlineData("a: {{ x }}", "1:4-1:11", "{{")]
    [InlineData("a:\n  - {{ x }}-{{ y }}", "2:5-2:20", "{{")]
    [InlineData("a: [b, {{ x }}]\nc: d", "1:8-1:15", "{{")]
    [InlineData("a: {{ x }}, then {{ y }}.\nb: c", "1:4-1:26", "{{")]
    [InlineData("a: [[hv-01]] must run", "1:4-1:22", "[[")]
    [InlineData("a: [[hv-01]], [[hv-02]]", "1:4-1:24", "[[")]
    [InlineData("a:\n  - [see](there) for more", "2:5-2:26", "[")]
    [InlineData("a: @home", "1:4-1:9", "@")]
    [InlineData("- b: %x", "1:6-1:8", "%")]
    public void A_text_that_YAML_takes_for_something_else_needs_quotes(string text, string place, string start) =>
        Assert.Equal($"CHK1001 {place} this is not valid YAML: a text that starts with `{start}` needs quotes", Single(text));

    [Theory]
    [InlineData("a: `b` c", "1:4-1:9 this is not valid YAML: a text that starts with a backtick needs quotes")]
    [InlineData("a: \"b\" c", "1:4-1:9 this is not valid YAML: there is text after the closing quote")]
    [InlineData("a:\n- 'b' c", "2:3-2:8 this is not valid YAML: there is text after the closing quote")]
    [InlineData("a: b: c", "1:5-1:6 this is not valid YAML: a text with a colon and a blank behind it needs quotes")]
    [InlineData("a: |\n     \n  b\n", "2:1-2:6 this is not valid YAML: this empty line has more spaces than the text below it")]
    public void Other_texts_tell_what_is_wrong_with_them(string text, string finding) => Assert.Equal("CHK1001 " + finding, Single(text));

    [Theory]
    [InlineData("- :", "1:3-1:4")]
    [InlineData("a:\n  - :\nb: c", "2:5-2:6")]
    [InlineData("a: b\n: c", "2:1-2:2")]
    [InlineData("a: b # c: d\n\n: e\n", "3:1-3:2")]
    [InlineData("{ : a }", "1:3-1:4")]
    public void Nothing_before_a_colon_is_no_key(string text, string place) =>
        Assert.Equal($"CHK1008 {place} there is no key before the colon", Single(text));

    [Theory]
    [InlineData("a: b\n\t\nc: d\n")]
    [InlineData("a: >-\n  b\n \t \nc: d\n")]
    [InlineData("a:\n  - b\n\t\t\n  - c\n")]
    [InlineData("a: >-\n  b\n\n  c\n\t\nd: e\n")]
    [InlineData("a:\n  b: |\n    \n  c: d\n")]
    [InlineData("- a: >-\n     \n\n  b: c\n")]
    [InlineData("- |\n    \n- b\n")]
    public void White_space_alone_on_a_line_means_nothing(string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText("a.yaml", text), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        var bare = string.Join('\n', text.Split('\n').Select(line => string.IsNullOrWhiteSpace(line) ? "" : line));
        Assert.Equal(Values(YamlReader.Read(new SourceText("a.yaml", bare), diagnostics)), Values(root));
    }

    [Fact]
    public void Values_keep_their_places_behind_such_a_line()
    {
        var root = (YamlMapping)YamlReader.Read(new SourceText("a.yaml", "a: |\n     \n\t\nb: c\n"), new DiagnosticBag())!;
        Assert.Equal("4:4-4:5", $"{root["b"]!.Span.Start}-{root["b"]!.Span.End}");
    }

    [Fact]
    public void A_block_of_nothing_but_spaces_has_no_value() => Assert.Equal(
        "CHK2004@2:10-4:1",
        Findings.OfCheck("title: A\nsummary: |\n    \ngroups:\n  - title: B\n    controls: [{ id: a, title: C }]\n"));

    private static string Single(string text)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(new SourceText("a.yaml", text), diagnostics);
        var told = Assert.Single(diagnostics.Sorted());
        return $"{told.Code} {told.Span.Start}-{told.Span.End} {told.Message}";
    }

    private static string Values(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar.Value.Trim(),
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Values))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Value}: {Values(entry.Value)}"))}}}",
        _ => "",
    };
}
