using Checklist.Core.Prose;
using CsCheck;

namespace Checklist.Core.Tests.Prose;

/// <summary>What is replaced is replaced wherever it stands, and all else is the same object.</summary>
public class ProseRewriterTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("# x")]
    [InlineData("a **x** b")]
    [InlineData("*a **x***")]
    [InlineData("[x](https://a.b)")]
    [InlineData("- a\n- b\n\n  x")]
    [InlineData("> a\n>\n> x")]
    [InlineData("|x|\n|-|\n|a|")]
    [InlineData("|a|\n|-|\n|b|\n|x|")]
    [InlineData("x\n:   a")]
    [InlineData("a\n:   x")]
    [InlineData("a[^1]\n\n[^1]: x")]
    [InlineData("a `b` x `c` d")]
    public void A_text_is_replaced_in_every_place(string markdown)
    {
        var prose = ProseDump.Parse(markdown);
        var rewritten = new ProseRewriter(
            inline => inline is TextInline text && text.Text.Contains('x')
                ? [new TextInline(text.Text.Replace('x', 'y')), new TextInline("z")]
                : null).Rewrite(prose);
        Assert.Equal(PlainProse.Render(ProseDump.Parse(markdown)).Replace("x", "y", StringComparison.Ordinal).Length + 1,
            PlainProse.Render(rewritten).Length);
        Assert.DoesNotContain("x", PlainProse.Render(rewritten), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_is_replaced_in_is_the_same_object() => ProseGenerators.Markdown.Sample(
        markdown =>
        {
            var prose = ProseDump.Parse(markdown);
            Assert.Same(prose, new ProseRewriter(_ => null).Rewrite(prose));
            Assert.Same(prose, new ProseRewriter(inline => [inline]).Rewrite(prose));
        },
        iter: ProseGenerators.Iterations,
        threads: 1);

    [Fact]
    public void Replacing_each_text_by_an_equal_one_gives_equal_prose() => ProseGenerators.Markdown.Sample(
        markdown =>
        {
            var prose = ProseDump.Parse(markdown);
            var copied = new ProseRewriter(inline => inline is TextInline text ? [new TextInline(text.Text)] : null).Rewrite(prose);
            Assert.Equal(ProseDump.Of(prose), ProseDump.Of(copied));
        },
        iter: ProseGenerators.Iterations,
        threads: 1);
}
