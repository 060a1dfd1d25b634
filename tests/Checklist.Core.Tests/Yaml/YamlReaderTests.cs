using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: !!str b", "CHK1006 1:4-1:5 the tag `!!str` is not read")]
    [InlineData("a: !own b", "CHK1006 1:4-1:5 the tag `!own` is not read")]
    [InlineData("a: ! b", "CHK1006 1:4-1:5 the tag `!` is not read")]
    [InlineData("a: !!seq [b]", "CHK1006 1:4-1:5 the tag `!!seq` is not read")]
    [InlineData("!!map a: b", "CHK1006 1:1-1:2 the tag `!!map` is not read")]
    [InlineData("a: &b [c]", "CHK1005 1:4-1:5 the anchor `&b` is not read")]
    [InlineData("a: &b { c: d }", "CHK1005 1:4-1:5 the anchor `&b` is not read")]
    [InlineData("a: *b", "CHK1005 1:4-1:6 the alias `*b` is not read")]
    [InlineData("a: b\na: c\n", "CHK1009 2:1-2:2 the key `a` occurs twice")]
    [InlineData("? [a]\n: b\n", "CHK1008 1:3-1:6 a key has to be a word")]
    [InlineData("<<: b", "CHK1005 1:1-1:3 the merge key `<<` is not read")]
    [InlineData("a: b\n---\nc: d\n", "CHK1007 2:1-2:4 a second YAML document starts here")]
    [InlineData("a:\n\tb: c\n", "CHK1004 2:1-2:2 a tab indents this line")]
    [InlineData("a:\n  - b\n \t - c: ]\n", "CHK1004 3:2-3:3 a tab indents this line")]
    [InlineData("a: ]\n\t\n", "CHK1001")]
    [InlineData("", "CHK1012 1:1-1:1 the file is empty")]
    [InlineData("# only\n", "CHK1012 1:1-1:1 the file is empty")]
    [InlineData("---\n", "CHK1012 1:1-1:1 the file is empty")]
    public void What_cannot_be_read_is_told_with_its_place(string text, string finding)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(new SourceText("a.yaml", text), diagnostics);
        var told = Assert.Single(diagnostics.Sorted());
        Assert.StartsWith(finding, $"{told.Code} {told.Span.Start}-{told.Span.End} {told.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_key_in_quotes_is_a_key() => Assert.Equal("b", ((YamlScalar)Read("\"<<\": b")["<<"]!).Value);

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void A_key_is_found_again_among_few_and_many(int count)
    {
        var keys = string.Concat(Enumerable.Range(0, count).Select(number => $"k{number}: v\n"));
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(new SourceText("a.yaml", keys + "k0: again\nnew: v\n" + $"k{count - 1}: again\n"), diagnostics);
        Assert.Equal([$"{count + 1}:1", $"{count + 3}:1"], diagnostics.Sorted().Select(finding => $"{finding.Span.Start}"));
        Assert.Equal(["1:1", $"{count}:1"], diagnostics.Sorted().Select(finding => $"{finding.Notes[0].Span.Start}"));
    }

    [Theory]
    [InlineData("~", true)]
    [InlineData("null", true)]
    [InlineData("Null", true)]
    [InlineData("NULL", true)]
    [InlineData("", true)]
    [InlineData("'null'", false)]
    [InlineData("\"\"", false)]
    [InlineData("nil", false)]
    public void Nothing_is_written_in_five_ways(string value, bool isNull) =>
        Assert.Equal(isNull, ((YamlScalar)Read($"a: {value}\nb: c\n")["a"]!).IsNull);

    [Theory]
    [InlineData("a: {}", "{}")]
    [InlineData("a: []\nb: c", "[]")]
    [InlineData("a: [b, [c, d] ]", "[b, [c, d] ]")]
    [InlineData("a: { b: c }", "{ b: c }")]
    [InlineData("a: {b: {c: d}}", "{b: {c: d}}")]
    [InlineData("a:\n  b:\n  - c\n  d:\n", "b:\n  - c\n  d:")]
    [InlineData("a:\n- b\n-\n", "- b\n-")]
    public void A_list_or_mapping_knows_where_it_stands(string text, string span) =>
        Assert.Equal(span, Read(text)["a"]!.Span.Text.ToString());

    [Theory]
    [InlineData("Found a bad thing. ", "found a bad thing")]
    [InlineData("While `x` was read\nmore", "while 'x' was read")]
    [InlineData(" . ", "unexpected text")]
    [InlineData("", "unexpected text")]
    public void A_message_of_the_parser_is_one_clause_in_lower_case(string message, string clean) =>
        Assert.Equal(clean, ParserMessage.Clean(message));

    [Theory]
    [InlineData("a: b\n\tc: d\n", 5)]
    [InlineData("a: b\n  \tc", 7)]
    [InlineData("a: b\tc\n \t \n  d: e", -1)]
    [InlineData("\ta", 0)]
    [InlineData("\t", -1)]
    public void The_first_tab_before_text_is_found(string text, int offset) =>
        Assert.Equal(offset, TabIndentation.FirstOffset(new SourceText("a.yaml", text)));

    private static YamlMapping Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText("a.yaml", text), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return Assert.IsType<YamlMapping>(root);
    }
}
