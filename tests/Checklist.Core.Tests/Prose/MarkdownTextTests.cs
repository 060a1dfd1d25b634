using AngleSharp.Html.Parser;
using Checklist.Core.Prose;
using CsCheck;
using Markdig;

namespace Checklist.Core.Tests.Prose;

/// <summary>Read back by a renderer that has every extension on and passes HTML through.</summary>
public class MarkdownTextTests
{
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions()
        .UseEmojiAndSmiley(enableSmileys: false).Build();
    private static readonly HtmlParser Parser = new();

    [Theory]
    [InlineData(
        "Ordinary prose, e.g. with snake_case (and 50 % of it), stays - as it is; see 4.2!x",
        "Ordinary prose, e.g. with snake_case (and 50 % of it), stays - as it is; see 4.2!x")]
    [InlineData("C# is -> 3 + 4 = 7: \"a\" & b/c? Yes.", "C# is -> 3 + 4 = 7: \"a\" & b/c? Yes.")]
    [InlineData("<b> & &lt; &copy", "&lt;b> & &amp;lt; &amp;copy")]
    [InlineData("*a* _b_ `c` [d](e) ~f~ $g$ |h|", @"\*a\* \_b\_ \`c\` \[d\](e) \~f\~ \$g\$ \|h\|")]
    [InlineData("# a", @"\# a")]
    [InlineData("1. a", @"1\. a")]
    [InlineData("- a", @"\- a")]
    [InlineData("-5", "-5")]
    [InlineData("@user fixes #12", "&#64;user fixes &#35;12")]
    [InlineData("user@example.org, a_b_@c.d, (@user) @a", @"user@example.org, a_b\_@c.d, (&#64;user) &#64;a")]
    [InlineData("https://a.b www.c.d", @"https\://a.b www\.c.d")]
    [InlineData("{{ x }} {% y %} {z}", "&#123;&#123; x }} &#123;% y %} &#123;z}")]
    [InlineData(" a\u00a0b\n", "&#32;a&nbsp;b&#10;")]
    public void Only_what_could_act_is_escaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Fact]
    public void Any_text_reads_back_as_itself_and_as_nothing_else()
    {
        ProseGenerators.Line.Sample(
            text => AssertReadsBack(text, MarkdownText.Escape(text), "p"), iter: 3 * ProseGenerators.Iterations, threads: 1);
    }

    [Fact]
    public void Any_text_reads_back_in_a_heading()
    {
        ProseGenerators.Line.Sample(
            text => AssertReadsBack(text, "## " + MarkdownText.Escape(text), "h2"), iter: ProseGenerators.Iterations, threads: 1);
    }

    [Fact]
    public void Any_text_reads_back_in_a_list_item()
    {
        ProseGenerators.Line.Sample(
            text => AssertReadsBack(text, "- " + MarkdownText.Escape(text), "ul", "li"), iter: ProseGenerators.Iterations, threads: 1);
    }

    [Fact]
    public void Any_text_reads_back_in_a_cell()
    {
        ProseGenerators.Line.Sample(
            text => AssertReadsBack(
                "h" + text, $"| h |\n| --- |\n| {MarkdownText.EscapeCell(text)} |", "table", "thead", "tbody", "tr", "th", "td"),
                iter: ProseGenerators.Iterations, threads: 1);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void Hostile_texts_read_back_as_themselves(string[] texts)
    {
        foreach (var text in texts)
        {
            AssertReadsBack(text, MarkdownText.Escape(text), "p");
        }
    }

    private static void AssertReadsBack(string text, string markdown, params string[] allowed)
    {
        Assert.DoesNotContain('\n', MarkdownText.Escape(text));
        var body = Parser.ParseDocument(Markdown.ToHtml(markdown, Everything)).Body!;
        Assert.All(body.QuerySelectorAll("*"),
            element => Assert.True(allowed.Contains(element.LocalName), $"<{element.LocalName}> from {markdown}"));
        var isTable = allowed.Contains("table");
        var read = isTable ? string.Concat(body.QuerySelectorAll("th, td").Select(cell => cell.TextContent)) : body.TextContent;
        var expected = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal(expected, isTable ? read : WithoutLineEndOfBlock(read));
    }

    private static string WithoutLineEndOfBlock(string text) =>
        text.StartsWith('\n') ? text[1..].TrimEnd('\n') : text.EndsWith('\n') ? text[..^1] : text;
}
