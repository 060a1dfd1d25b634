using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Yaml;

public class YamlPositionTests
{
    /// <summary>The same words in every form that YAML has; all of them mean one broken link at its exact place.</summary>
    [Theory]
    [InlineData("summary: See [[nowhere]] now.")]
    [InlineData("summary: 'It''s in [[nowhere]] now.'")]
    [InlineData("summary: \"\\u00fc \\\"x\\\" [[nowhere]] now.\"")]
    [InlineData("summary: See\n  the second\n  line [[nowhere]] now.")]
    [InlineData("summary: 'See\n\n  it''s [[nowhere]] now.'")]
    [InlineData("summary: \"See \\\n  the [[nowhere]] now.\"")]
    [InlineData("summary: |\n  See\n  [[nowhere]] now.")]
    [InlineData("summary: |2-\n  See\n  [[nowhere]] now.")]
    [InlineData("summary: |\n\n\n    See\n\n    [[nowhere]] now.\n")]
    [InlineData("summary: >\n  See\n  the\n\n  [[nowhere]] now.")]
    [InlineData("summary: >+\n  See\n    more\n  [[nowhere]] now.\n\n")]
    [InlineData("summary: See 😀😀 [[nowhere]] now.")]
    [InlineData("summary: |\n  😀\n  é [[nowhere]] 😀.")]
    [InlineData("summary: See\t[[nowhere]] now.")]
    [InlineData("summary: |\n  See\t\t\n  a\t[[nowhere]] now.")]
    [InlineData("{ summary: 'See [[nowhere]] now', x-a: 1 }")]
    public void A_finding_in_prose_marks_its_words(string head)
    {
        var catalog = head.StartsWith('{') ? "{ title: Release checklist, " + head[1..] : "title: Release checklist\n" + head + "\n";
        Assert.Equal(["[[nowhere]]"], Findings.Marked(catalog));
        Assert.Equal(["[[nowhere]]"], Findings.Marked(catalog.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_position_counts_lines_from_one_and_columns_in_utf_16()
    {
        Assert.Equal("CHK3005@2:13-2:24", Findings.Of("title: a\nsummary: 😀 [[nowhere]]\n"));
        Assert.Equal("CHK3005@2:12-2:23", Findings.Of("title: a\r\nsummary: x [[nowhere]]\r\n"));
        Assert.Equal("CHK3005@2:12-2:23", Findings.Of("title: a\rsummary: x [[nowhere]]\r"));
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_moves_nothing()
    {
        var bytes = (byte[])[0xEF, 0xBB, 0xBF, .. "title: a\nx: b\n"u8];
        Assert.Equal("CHK2003@2:1-2:2", Findings.Of(new MemorySources().Add("catalog.yaml", bytes)));
    }

    [Fact]
    public void A_collection_reaches_from_its_first_to_its_last_child()
    {
        var root = (YamlMapping)Read("a:\n  - b\n  - c: d\n\n# end\ne: [f, g]\n");
        Assert.Equal("- b\n  - c: d", root["a"]!.Span.Text.ToString());
        Assert.Equal("[f, g]", root["e"]!.Span.Text.ToString());
        Assert.Equal("f", ((YamlSequence)root["e"]!).Items[0].Span.Text.ToString());
        Assert.Equal("c: d", ((YamlSequence)root["a"]!).Items[1].Span.Text.ToString());
    }

    [Fact]
    public void A_flow_collection_holds_its_brackets()
    {
        var root = (YamlMapping)Read("a: [[b], {c: d}, [], {}]\n");
        Assert.Equal(["[b]", "{c: d}", "[]", "{}"], ((YamlSequence)root["a"]!).Items.Select(item => item.Span.Text.ToString()));
        Assert.Equal("[[b], {c: d}, [], {}]", root["a"]!.Span.Text.ToString());
    }

    [Theory]
    [InlineData("a: b", "b")]
    [InlineData("a:   'b'  # c", "'b'")]
    [InlineData("a: \"b\\n\"", "\"b\\n\"")]
    [InlineData("a: |\n  b\n", "|\n  b\n")]
    [InlineData("a: b\n  c\n", "b\n  c")]
    public void A_scalar_stands_where_it_is_written(string text, string expected) =>
        Assert.Equal(expected, ((YamlMapping)Read(text))["a"]!.Span.Text.ToString());

    [Theory]
    [InlineData("null", true)]
    [InlineData("~", true)]
    [InlineData("", true)]
    [InlineData("'null'", false)]
    [InlineData("nil", false)]
    public void Nothing_is_written_without_quotes(string value, bool isNull) =>
        Assert.Equal(isNull, ((YamlScalar)((YamlMapping)Read($"a: {value}"))["a"]!).IsNull);

    private static YamlNode Read(string text) => YamlReader.Read(new SourceText("a.yaml", text), new DiagnosticBag())!;
}
