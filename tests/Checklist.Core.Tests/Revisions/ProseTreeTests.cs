using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Revisions;
using Checklist.Core.Tests.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using CsCheck;

namespace Checklist.Core.Tests.Revisions;

/// <summary>Two texts have the same tree, and with it the same digest, exactly when they render the same.</summary>
public class ProseTreeTests
{
    private static readonly string[] Blocks =
    [
        "p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "div", "body", "tr", "thead",
        "tbody", "table", "section",
    ];

    [Theory]
    [InlineData("Words  *that* are\nlong.", """[{"p":["Words ",{"em":["that"]}," are long."]}]""")]
    [InlineData("a\\\nb", """[{"p":["a",{"break":true},"b"]}]""")]
    [InlineData("Run `a  b`.", """[{"p":["Run ",{"code":"a  b"},"."]}]""")]
    [InlineData(
        "- a\n  - b\n- c",
        """[{"items":[{"blocks":[{"text":["a"]},{"items":[{"blocks":[{"text":["b"]}]}],"list":"bullet"}]},{"blocks":[{"text":["c"]}]}],"list":"bullet"}]""")]
    [InlineData("3. a\n\n4. b", """[{"items":[{"blocks":[{"p":["a"]}]},{"blocks":[{"p":["b"]}]}],"list":"ordered","start":"3"}]""")]
    [InlineData(
        "- [x] a\n- [ ] b",
        """[{"items":[{"blocks":[{"text":["a"]}],"task":"done"},{"blocks":[{"text":["b"]}],"task":"open"}],"list":"bullet"}]""")]
    [InlineData("```Sh\na  b\n```", """[{"code":"a  b","language":"sh"}]""")]
    [InlineData("> a\n\nb", """[{"quote":[{"p":["a"]}]},{"p":["b"]}]""")]
    [InlineData("| a | b |\n| - | -: |\n| 1 | 2 |", """[{"align":["","right"],"table":[[["a"],["b"]],[["1"],["2"]]]}]""")]
    [InlineData("# One\n\n---", """[{"heading":"1","text":["One"]},{"rule":true}]""")]
    [InlineData("See [it](https://a.example \"T\").", """[{"p":["See ",{"link":"https://a.example","text":["it"],"title":"T"},"."]}]""")]
    [InlineData("[[rel-02]] in [[ch#x|here]]", """[{"p":[{"target":"rel-02"}," in ",{"target":"ch#x","words":"here"}]}]""")]
    [InlineData("{{ days }} days", """[{"p":[{"parameter":"days"}," days"]}]""")]
    [InlineData("![a](p.png)", """[{"p":[{"image":"p.png","text":"a"}]}]""")]
    [InlineData("a[^n]\n\n[^n]: b", """[{"p":["a",{"note":"1"}]},{"notes":[[{"p":["b"]}]]}]""")]
    [InlineData("Term\n: Meaning", """[{"definitions":[{"definition":[{"text":["Meaning"]}],"terms":[["Term"]]}]}]""")]
    [InlineData("u\u0308 `u\u0308`", "[{\"p\":[\"\u00fc \",{\"code\":\"u\u0308\"}]}]")]
    [InlineData("Run:\n\n```", """[{"p":["Run:"]},{"code":""}]""")]
    [InlineData("", "[]")]
    public void A_text_is_recorded_as_it_is_read(string markdown, string tree) => Assert.Equal(tree, Recorded.Prose(markdown).Tree);

    [Theory]
    [InlineData("Block all but:\n\n- 443 from\n  - the balancer\n- 22", "Block all but:\n\n- 443 from\n  - the balancer\n  - 22")]
    [InlineData("> Old: sharing is fine.\n\nThis MUST stop.", "> Old: sharing is fine.\nThis MUST stop.")]
    [InlineData("- a\n\n  only on Mondays\n- b", "- a\n- only on Mondays\n- b")]
    [InlineData("1. a\n   1. b", "1. a\n2. b")]
    [InlineData("| a |\n| - |\n| 1 |\n| 2 |", "| a |\n| - |\n| 1 |\n\n| 2 |")]
    [InlineData("Rules:\n\n[p]: https://a.example", "Rules: [p]: https://a.example")]
    [InlineData("`a b`", "`a  b`")]
    [InlineData("*must*", "**must**")]
    [InlineData("![a](p.png)", "![a](q.png)")]
    [InlineData("[a](https://a.example)", "[a](https://b.example)")]
    public void Another_meaning_is_another_tree(string one, string other) =>
        Assert.NotEqual(Recorded.Prose(one).Tree, Recorded.Prose(other).Tree);

    [Theory]
    [InlineData("* a\n* b", "- a\n- b")]
    [InlineData("*must*", "_must_")]
    [InlineData("one two\nthree", "one\ntwo three")]
    [InlineData("# A", "A\n=")]
    [InlineData("~~~\na\n~~~", "```\na\n```")]
    [InlineData("1. a\n2. b", "1) a\n2) b")]
    [InlineData("[a][r]\n\n[r]: https://a.example", "[a](https://a.example)")]
    [InlineData("a &amp; b", "a & b")]
    public void The_same_meaning_is_the_same_tree(string one, string other) =>
        Assert.Equal(Recorded.Prose(one).Tree, Recorded.Prose(other).Tree);

    [Fact]
    public void Two_texts_have_the_same_tree_exactly_when_they_render_the_same() =>
        Gen.Select(ProseGenerators.Markdown, Gen.Int[0, int.MaxValue], Gen.Int[0, 11]).Sample(
        (text, place, change) =>
        {
            var other = Changed(text, place, change);
            var isResolved = !(text + other).Contains("[[", StringComparison.Ordinal); // such a link prints as its words here
            if (isResolved)
            {
                Assert.True(
                    (Recorded.Prose(text).Tree == Recorded.Prose(other).Tree) == (Rendered(text) == Rendered(other)),
                    $"{text}\n=====\n{other}\n{Rendered(text)}\n{Rendered(other)}");
            }
        },
        iter: 3 * ProseGenerators.Iterations,
        threads: 1);

    [Fact]
    public void Every_text_has_a_tree() => ProseGenerators.Anything.Sample(
        text => ProseTreeWriter.Write(ProseParser.ParseChapter(new SourceText("a.md", text), new DiagnosticBag()), image => image.Url),
        iter: ProseGenerators.Iterations,
        threads: 1);

    [Fact]
    public void A_tree_reads_back_as_the_text_it_was_written_from() => ProseGenerators.Markdown.Sample(
        text =>
        {
            var tree = Recorded.Prose(text).Tree;
            Assert.Equal(tree, ProseTreeWriter.Write(ProseTreeReader.Read(tree), image => image.Url));
        },
        iter: ProseGenerators.Iterations,
        threads: 1);

    /// <summary>One small change of the kinds that editors and people make.</summary>
    private static string Changed(string text, int place, int change)
    {
        var at = text.Length == 0 ? 0 : place % (text.Length + 1);
        return change switch
        {
            0 => text.Insert(at, " "),
            1 => text.Insert(at, "\n"),
            2 => text.Insert(at, "\n\n"),
            3 => text.Insert(at, "  "),
            4 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            5 => text.Replace("* ", "- ", StringComparison.Ordinal),
            6 => text.Replace('*', '_'),
            7 => text.Replace("\n", " ", StringComparison.Ordinal),
            8 => text.Replace("    ", "  ", StringComparison.Ordinal),
            9 => text.Length == 0 ? text : text.Remove(at == text.Length ? at - 1 : at, 1),
            10 => text.Insert(at, "> "),
            _ => text.Replace(". ", ".\n", StringComparison.Ordinal),
        };
    }

    /// <summary>What a browser shows: white space is folded outside code and none is at the ends of a block.</summary>
    private static string Rendered(string markdown)
    {
        var html = HtmlProse.Render(ProseDump.Parse(markdown), new FixedAddresses(), new HtmlProseOptions());
        var builder = new StringBuilder();
        Append(builder, new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body!);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, IElement element)
    {
        builder.Append('<').Append(element.LocalName);
        var isHeading = element.LocalName[0] == 'h'; // nobody reads its address
        foreach (var attribute in element.Attributes.Where(attribute => attribute.Name != "id" || !isHeading))
        {
            builder.Append(' ').Append(attribute.Name).Append('=').Append(
                attribute.Name is "href" or "src" or "id" ? attribute.Value : CanonicalForm.Compose(attribute.Value));
        }

        builder.Append('>');
        var isBlock = Blocks.Contains(element.LocalName);
        var children = element.ChildNodes.ToList();
        for (var index = 0; index < children.Count; index++)
        {
            if (children[index] is IElement child)
            {
                Append(builder, child);
                continue;
            }

            var isCode = element.LocalName is "code" or "pre";
            var isStart = (isBlock && index == 0) || (index > 0 && IsBlock(children[index - 1]));
            var isEnd = (isBlock && index == children.Count - 1) || (index + 1 < children.Count && IsBlock(children[index + 1]));
            var content = children[index].TextContent;
            builder.Append(isCode ? content : CanonicalForm.Compose(CanonicalText.Folded(content, isStart, isEnd)));
        }

        builder.Append("</").Append(element.LocalName).Append('>');
    }

    private static bool IsBlock(INode node) =>
        node is IElement element && (element.LocalName is "br" or "pre" or "hr" || Blocks.Contains(element.LocalName));
}
