using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Prose;

public class HtmlProseTests
{
    [Theory]
    [InlineData("a *b* **c** `<d>` & \"e\"", "<p>a <em>b</em> <strong>c</strong> <code>&lt;d&gt;</code> &amp; &quot;e&quot;</p>\n")]
    [InlineData("[a](https://x.y/?b&c \"t\")", "<p><a href=\"https://x.y/?b&amp;c\" title=\"t\" rel=\"noopener noreferrer\">a</a></p>\n")]
    [InlineData("[a](b.md)", "<p><a href=\"b.md\">a</a></p>\n")]
    [InlineData(
        "![a](b c.png \"d\")\n![a](<b c.png>)", "<p>![a](b c.png &quot;d&quot;)\n<img src=\"b%20c.png\" alt=\"a\" loading=\"lazy\"></p>\n")]
    [InlineData("- a\n  - b\n- c", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n")]
    [InlineData("7. a\n\n8. b", "<ol start=\"7\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n")]
    [InlineData("- [x] a", "<ul class=\"tasks\">\n<li><span class=\"task\" role=\"img\" aria-label=\"Done\">☑</span> a</li>\n</ul>\n")]
    [InlineData("```C#\na<b\n```", "<pre tabindex=\"0\"><code class=\"language-c#\">a&lt;b\n</code></pre>\n")]
    [InlineData("```a\"b\nc\n```", "<pre tabindex=\"0\"><code>c\n</code></pre>\n")]
    [InlineData(
        "a|b\n-:|-\nc|d",
        "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>\n<thead>\n<tr><th scope=\"col\" class=\"right\">a</th><th scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"right\">c</td><td>d</td></tr>\n</tbody>\n</table></div>\n")]
    [InlineData("a\n:   b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n")]
    [InlineData("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n")]
    [InlineData("{{ days }} [[x|y]]", "<p><span class=\"param param-unset\">[days]</span> y</p>\n")]
    public void Prose_becomes_html(string markdown, string expected) => Assert.Equal(expected, Html(markdown, HtmlProseOptions.Default));

    [Fact]
    public void Headings_nest_below_the_page_and_carry_the_prefix()
    {
        var html = Html("# A\n\n##### B\n\n[up](#a) [out](#c)", new HtmlProseOptions { HeadingOffset = 2, IdPrefix = "x-" });
        Assert.Equal("<h3 id=\"x-a\">A</h3>\n<h6 id=\"x-b\">B</h6>\n<p><a href=\"#x-a\">up</a> <a href=\"#c\">out</a></p>\n", html);
    }

    [Fact]
    public void Footnotes_link_there_and_back()
    {
        var html = Html("a[^n] b[^n]\n\n[^n]: note", new HtmlProseOptions { IdPrefix = "p-" });
        Assert.Contains("a<sup><a class=\"footnote-ref\" id=\"p-fnref-1\" href=\"#p-fn-1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<li id=\"p-fn-1\">\n<p>note</p>\n<p class=\"footnote-back\"><a href=\"#p-fnref-1\" aria-label=\"Back to reference 1\">↩</a> <a href=\"#p-fnref-1-2\" aria-label=\"Back to reference 1-2\">↩</a></p>\n</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_paragraph_can_be_written_inline()
    {
        var options = new HtmlProseOptions { IsInline = true };
        Assert.Equal("a <em>b</em>", Html("a *b*", options));
        Assert.Equal("<p>a</p>\n<p>b</p>\n", Html("a\n\nb", options));
    }

    [Fact]
    public void References_and_values_have_their_classes()
    {
        var document = Document(
            new ReferenceInline(new ProseTarget(ProseTargetKind.Control, "hv-01"), [new TextInline("HV-1")]),
            new ParameterValueInline("days", "14 < 15", IsSet: true),
            new ParameterValueInline("days", "Days", IsSet: false));
        Assert.Equal(
            "<p><a class=\"ref ref-control\" href=\"control.html#hv-01\">HV-1</a><span class=\"param\">14 &lt; 15</span><span class=\"param param-unset\">[Days]</span></p>\n",
            HtmlProse.Render(document, new FixedAddresses(), HtmlProseOptions.Default));
        Assert.StartsWith(
            "<p>HV-1<span", HtmlProse.Render(document, new NoAddresses(), HtmlProseOptions.Default), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_holds_no_link()
    {
        var target = new ProseTarget(ProseTargetKind.Term, "vmbus");
        var link = new LinkInline("a.md", null, [new ReferenceInline(target, [new TextInline("VMBus")])], default);
        Assert.Equal(
            "<p><a href=\"a.md\">VMBus</a></p>\n", HtmlProse.Render(Document(link), new FixedAddresses(), HtmlProseOptions.Default));
    }

    [Fact]
    public void An_image_without_an_address_prints_its_text()
    {
        var html = HtmlProse.Render(ProseDump.Parse("![The plan](a.png)"), new NoAddresses(), HtmlProseOptions.Default);
        Assert.Equal("<p><span class=\"image-text\">The plan</span></p>\n", html);
    }

    [Fact]
    public void Escape_covers_text_and_attributes() => Assert.Equal("&amp;&lt;&gt;&quot;&#39;a", HtmlText.Escape("&<>\"'a"));

    private static string Html(string markdown, HtmlProseOptions options) =>
        HtmlProse.Render(ProseDump.Parse(markdown), new FixedAddresses(), options);

    private static ProseDocument Document(params ProseInline[] inlines) =>
        new(SourcedText.FromFile(new SourceText("a.md", "")), [new ParagraphBlock(inlines)], []);
}
