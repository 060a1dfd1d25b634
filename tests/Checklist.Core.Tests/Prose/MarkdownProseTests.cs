using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Prose;

public class MarkdownProseTests
{
    [Theory]
    [InlineData("a *b* __c__ `d`\\\ne\nf", "a *b* **c** `d`\\\ne\nf")]
    [InlineData("# a #\n\nb\n===", "# a\n\n# b")]
    [InlineData("* a\n* b\n  1) c\n  2) d", "- a\n- b\n  1. c\n  2. d")]
    [InlineData("- a\n\n+ b\n\n+ c", "- a\n\n* b\n\n* c")]
    [InlineData("- [ ] a\n- [x] b", "- [ ] a\n- [x] b")]
    [InlineData("- - a", "- * a")]
    [InlineData("~~~ps1\na\n```\n~~~", "````ps1\na\n```\n````")]
    [InlineData("> a\n>\n> - b\n>\n>   c", "> a\n>\n> - b\n>\n>   c")]
    [InlineData("a|b\n:-|-:\n`x\\|y`|c\\|d", "| a | b |\n| :-- | --: |\n| `x\\|y` | c&#124;d |")]
    [InlineData("a\n\n* * *", "a\n\n___")]
    [InlineData("T\n:   d\n:   e", "- **T**\n\n  d\n\n  e")]
    [InlineData("a[^x]\n\n[^x]: b\n\n    c", "a[^1]\n\n[^1]: b\n\n    c")]
    [InlineData("[a *b*](c(d) \"e\\\"f\")", "[a *b*](<c(d)> \"e&quot;f\")")]
    [InlineData("<https://a.b/?c&d> <e@f.g>", "<https://a.b/?c&d> <e@f.g>")]
    [InlineData("![a] b](c.png)", "\\!\\[a\\] b\\](c.png)")]
    [InlineData("![a\\] b](c.png)", "![a\\] b](c.png)")]
    [InlineData("a\n\\- b\n1\\. c\n\\# d\n\\> e\n\\: f\n\\=", "a\n\\- b\n1\\. c\n\\# d\n\\> e\n\\: f\n\\=")]
    [InlineData("`` a`b `` ` `` `", "``a`b`` ``` `` ```")]
    [InlineData("<b>a</b> [[x|y z]] {{ id }}", "&lt;b>a&lt;/b> y z \\[id\\]")]
    [InlineData("*a*`b`**c**", "*a*`b`**c**")]
    public void Prose_becomes_markdown(string markdown, string expected) =>
        Assert.Equal(expected, Write(markdown, MarkdownProseOptions.Default));

    [Fact]
    public void Headings_nest_and_lines_are_indented()
    {
        var options = new MarkdownProseOptions { HeadingOffset = 2, Indent = "  " };
        Assert.Equal("### A\n\n  b\n  c\n\n  ```\n  d\n\n  e\n  ```", Write("# A\n\nb\nc\n\n    d\n\n    e", options));
    }

    [Fact]
    public void One_paragraph_can_be_written_on_one_line() =>
        Assert.Equal("a b c", Write("a\\\nb\nc", new MarkdownProseOptions { IsInline = true }));

    [Fact]
    public void Footnotes_can_be_written_elsewhere_under_names_of_their_own()
    {
        var options = new MarkdownProseOptions { FootnotePrefix = "hv-01-", OmitFootnotes = true };
        var document = ProseDump.Parse("a[^x][^y]\n\n[^x]: b\n[^y]: - c");
        Assert.Equal("a[^hv-01-1] [^hv-01-2]", MarkdownProse.Render(document, new FixedAddresses(), options));
        Assert.Equal("[^hv-01-1]: b\n\n[^hv-01-2]:\n    - c", MarkdownProse.RenderFootnotes(document, new FixedAddresses(), options));
    }

    [Fact]
    public void Values_and_the_text_beside_them_form_no_markup_together()
    {
        var document = Document(
            new ParameterValueInline("a", "1", IsSet: true), new TextInline(". b &"), new ParameterValueInline("b", "lt;", IsSet: true),
            new TextInline(" {"), new ParameterValueInline("c", "{x}}", IsSet: true), new TextInline(" http:"),
            new ParameterValueInline("d", "//a.b", IsSet: true));
        Assert.Equal(
            "1\\. b &amp;lt; &#123;&#123;x}} http\\://a.b",
            MarkdownProse.Render(document, new FixedAddresses(), MarkdownProseOptions.Default));
    }

    [Fact]
    public void References_are_links_where_the_output_has_an_address()
    {
        var document = Document(
            new TextInline("See!"), new ReferenceInline(new ProseTarget(ProseTargetKind.Chapter, "a b", "c"), [new TextInline("[A]")]));
        Assert.Equal(
            "See\\![\\[A\\]](chapter.html#a%20b--c)", MarkdownProse.Render(document, new FixedAddresses(), MarkdownProseOptions.Default));
        Assert.Equal("See\\!\\[A\\]", MarkdownProse.Render(document, new NoAddresses(), MarkdownProseOptions.Default));
    }

    [Theory]
    [InlineData("# A *b*\n\nc\\\nd `e`\nf", "A b\n\nc\nd e f")]
    [InlineData("- a\n  - b\n- [x] c\n\n4. d", "- a\n  - b\n- [x] c\n\n4. d")]
    [InlineData("[a](https://b.c) [d](e.md) <https://f.g>", "a (https://b.c) d https://f.g")]
    [InlineData("a|b\n-|-\nc|d\n\n> e\n\nT\n:   f", "a | b\nc | d\n\n> e\n\nT\n  f")]
    [InlineData("a[^1]\n\n[^1]: b\n\n    c", "a[1]\n\n[1] b\n    c")]
    [InlineData("a\n\n```\n```\n\nb", "a\n\nb")]
    [InlineData("- a\n\n- > b\n  >\n  > c", "- a\n\n- > b\n  > \n  > c")]
    [InlineData("![a](b.png) [[c|d]] {{ e }} &lt;", "a d [e] <")]
    public void Prose_becomes_plain_text(string markdown, string expected) =>
        Assert.Equal(expected, PlainProse.Render(ProseDump.Parse(markdown)));

    private static string Write(string markdown, MarkdownProseOptions options) =>
        MarkdownProse.Render(ProseDump.Parse(markdown), new FixedAddresses(), options);

    private static ProseDocument Document(params ProseInline[] inlines) =>
        new(SourcedText.FromFile(new SourceText("a.md", "")), [new ParagraphBlock(inlines)], []);
}
