using Checklist.Core.Prose;

namespace Checklist.Core.Tests.Prose;

public class ProseParserTests
{
    [Theory]
    [InlineData("a *b* **c** `d`", "p('a 'em('b')' 'strong('c')' '`d`)")]
    [InlineData("a\nb  \nc\\\nd", "p('a'/'b'//'c'//'d')")]
    [InlineData("\\*a\\* &lt;b&gt; &copy;", "p('*a* <b> <A9>')")]
    [InlineData("***a** b*", "p(em(strong('a')' b'))")]
    [InlineData("**a __b__ c**", "p(strong('a b c'))")]
    [InlineData("a | b | c", "p('a | b | c')")]
    [InlineData("[a [b] c", "p('[a [b] c')")]
    [InlineData("x<https://a.b/c>y <me@x.org>", "p('x'a<https://a.b/c>('https://a.b/c')'y 'a<mailto:me@x.org>('me@x.org'))")]
    [InlineData("[a *b*](c.md#d \"t &amp; u\")", "p(a<c.md#d>\"t & u\"('a 'em('b')))")]
    [InlineData("![a *b*](images/c%20d.png)", "p(img<images/c d.png>(a b))")]
    [InlineData("see [a]\n\n[a]: <b c.md>", "p('see 'a<b%20c.md>('a'))")]
    public void Inlines_are_read(string markdown, string expected) => Assert.Equal(expected, ProseDump.Of(markdown));

    [Theory]
    [InlineData("# A\n\nb\n***\n> c\n> > d", "h1#a('A') p('b') hr quote(p('c') quote(p('d')))")]
    [InlineData("- a\n- b\n\n3. c\n\n4. d", "ul(li(p('a')) li(p('b'))) ol3-loose(li(p('c')) li(p('d')))")]
    [InlineData("- [ ] a [x] b\n- [X] c\n- [x](u)\n- [x]", "ul(li[ ](p('a [x] b')) li[x](p('c')) li(p(a<u>('x'))) li(p('[x]')))")]
    [InlineData("``` c++ x\na\r\n b\n```\n\n    d", "code:c++(a<A> b) code:(d)")]
    [InlineData("- a\n\n  ```\n  b\n   c\n  ```\n\n  > ```\n  >  d\n  > ```", "ul-loose(li(p('a') code:(b<A> c) quote(code:( d))))")]
    [InlineData("a|b\n:-|-:\n`x\\|y`|c\\|d\n1|", "table[Left,Right](tr('a'|'b') tr(`x|y`|'c|d') tr('1'|))")]
    [InlineData("T1\nT2\n:   d\n:   e\n\n    f", "dl(dt('T1') dt('T2') dd(p('d') p('e') p('f')))")]
    [InlineData("a[^x][^y][^z][b](c)\n\n[^X]: X\n\n[^y]: Y", "p('a'^1^2'[^z]'a<c>('b')) note1(p('X')) note2(p('Y'))")]
    [InlineData(
        "b[^z] a[^y] b[^z]\n\n[^y]: Y\n\n[^z]: Z[^q]\n\n[^q]: Q\n[^r]: R",
        "p('b'^1' a'^2' b'^1) note1(p('Z'^3)) note2(p('Y')) note3(p('Q'))")]
    public void Blocks_are_read(string markdown, string expected) => Assert.Equal(expected, ProseDump.Of(markdown));

    [Theory]
    [InlineData("[[hv-01]]", "p([[hv-01]])")]
    [InlineData("a [[ overview#The-end | the end ]].", "p('a '[[overview#The-end|the end]]'.')")]
    [InlineData("[[virtual machine bus|so\ncalled]]", "p([[virtual machine bus|so called]])")]
    [InlineData("[[1]](u) [[]] [[|a]] [[a|]] [[a#]] [[a] ]", "p(a<u>('[1]')' [[]] [[|a]] [[a|]] '[[a#]]' [[a] ]')")]
    [InlineData("a|b\n-|-\n[[x\\|y]]|[[p|q]]", "table[None,None](tr('a'|'b') tr([[x|y]]|[[p|q]]))")]
    [InlineData("`[[a]]` \\[[a]]", "p(`[[a]]`' [[a]]')")]
    [InlineData("{{ patch-days }} {{a.b_c}}", "p({{patch-days}}' '{{a.b_c}})")]
    [InlineData("{{ patch-days\n}} {{\na }}", "p({{patch-days}}' '{{a}})")]
    [InlineData("{{ }} {{ a b }} {{a} } { {a}} \\{{a}} `{{a}}`", "p('{{ }} {{ a b }} {{a} } { {a}} {{a}} '`{{a}}`)")]
    public void Links_into_the_catalog_and_parameters_are_read(string markdown, string expected) =>
        Assert.Equal(expected, ProseDump.Of(markdown));

    [Fact]
    public void Headings_get_the_anchors_that_GitHub_gives()
    {
        Assert.Equal(
            ["a-b-c", "änderung_1--neu", "a-b-c-1", "a-b-c-2", "section", "日本-x"],
            Anchors("# A b, c!\n# Änderung_1 – neu\n# a b c\n# a b c\n# ...\n# 日本 `x`"));
    }

    [Theory]
    [InlineData("a <b>c</b> d", "p('a <b>c</b> d')", "CHK3018@1:3-1:6")]
    [InlineData("<!-- a\n\n[[b]] -->", "p('<!-- a') p('[[b]] -->')", "CHK3018@1:1-3:10")]
    [InlineData("a <!-- b -->", "p('a <!-- b -->')", "CHK3018@1:3-1:13")]
    [InlineData("`<b>` \\<b> 1 < 2", "p(`<b>`' <b> 1 < 2')", "")]
    [InlineData("<div>\n*a*\n</div>", "p('<div>'/'*a*'/'</div>')", "CHK3018@1:1-3:7")]
    public void Html_becomes_text_with_a_warning(string markdown, string expected, string findings)
    {
        Assert.Equal(expected, ProseDump.Of(markdown));
        Assert.Equal(findings, ProseDump.Findings(markdown));
    }

    private static IEnumerable<string> Anchors(string markdown) =>
        ProseDump.Parse(markdown).Blocks.OfType<HeadingBlock>().Select(heading => heading.Anchor);
}
