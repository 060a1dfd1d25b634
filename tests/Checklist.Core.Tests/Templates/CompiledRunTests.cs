using Checklist.Core.Languages;
using Checklist.Core.Templates;

namespace Checklist.Core.Tests.Templates;

/// <summary>Which value a name has in a run: that of the innermost loop, then what was set, then the model's.</summary>
public class CompiledRunTests
{
    private const int Variable = 0;

    private static readonly int Title = Array.IndexOf(CompiledTemplates.Names, "title");

    [Fact]
    public void A_loop_hides_what_was_set_until_it_ends()
    {
        using var output = new BoundedOutput();
        var run = Run(output);
        Assert.Equal("model", run.Variable(Variable, Title));
        run.Set(Variable, "set");
        var none = run.Loop(Variable);
        run.SetLoop(Variable, "outer");
        var outer = run.Loop(Variable);
        run.SetLoop(Variable, null);
        run.Set(Variable, "set inside");
        Assert.Null(run.Variable(Variable, Title));
        run.EndLoop(Variable, outer);
        Assert.Equal("outer", run.Variable(Variable, Title));
        run.EndLoop(Variable, none);
        Assert.Equal("set inside", run.Variable(Variable, Title));
        run.Set(Variable, null);
        Assert.Null(run.Variable(Variable, Title));
        Assert.Equal("model", run.Name(Title));
    }

    [Fact]
    public void Captured_text_is_a_value_and_not_in_the_page()
    {
        using var output = new BoundedOutput();
        var run = Run(output);
        run.Text("<"u8);
        var page = run.StartCapture(new BoundedOutput());
        run.Write("é");
        run.Write(7);
        Assert.Equal("é7", run.EndCapture(page).ToString());
        run.Write(true);
        Assert.Equal("<true", output.ToText());
    }

    [Fact]
    public void Text_longer_than_a_block_comes_out_whole()
    {
        using var output = new BoundedOutput();
        var run = Run(output);
        for (var count = 0; count < 20_000; count++)
        {
            run.Text("–é"u8, 2);
        }

        Assert.Equal(string.Concat(Enumerable.Repeat("–é", 20_000)), output.ToText());
    }

    [Fact]
    public void Text_that_was_rendered_before_is_printed_part_by_part()
    {
        using var output = new BoundedOutput();
        var run = Run(output);
        var text = new RenderedText(["<"u8.ToArray(), [], "é"u8.ToArray()]);
        run.Write(text);
        Assert.Equal("<é", output.ToText());
        Assert.Equal("<é", CompiledValues.TextOf(text));
        Assert.True(CompiledValues.IsTrue(text));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData(" \n", "", false)]
    [InlineData(" <é> ", "<é>", false)]
    [InlineData("<é>\t", "<é>", false)]
    [InlineData("\u00a0<é>", "<é>", false)]
    [InlineData("<é>", "<é>", true)]
    [InlineData("é", "é", true)]
    public void Text_that_was_rendered_before_is_a_value_like_any_text(string text, string stripped, bool isStripped)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var half = bytes.Length / 2;
        foreach (var rendered in new[] { new RenderedText([bytes]), new RenderedText([[], bytes[..half], bytes[half..], []]) })
        {
            Assert.True(CompiledValues.Is(TemplateFunctions.Strip(rendered), stripped));
            Assert.Equal(stripped.Length == 0, CompiledValues.Is(TemplateFunctions.Strip(rendered), ""));
            Assert.Equal(text.Length == 0, CompiledValues.Is(rendered, ""));
            Assert.Equal(isStripped, CompiledValues.AreEqual(rendered, stripped));
            Assert.True(CompiledValues.AreEqual(rendered, new RenderedText([bytes])));
            Assert.Equal(text + text, CompiledValues.Sum(rendered, rendered));
            Assert.Equal(text + "1", CompiledValues.Sum(rendered, 1));
            Assert.False(CompiledValues.IsGreater(rendered, text));
            Assert.True(CompiledValues.IsGreater(text + "a", rendered));
        }
    }

    [Fact]
    public void Text_counts_as_characters_and_not_as_bytes()
    {
        using var output = new BoundedOutput();
        Assert.Throws<OutputLimitException>(() => Run(output).Text("–"u8, BoundedOutput.LimitCharacters + 1));
        using var other = new BoundedOutput();
        Run(other).Text("–"u8, BoundedOutput.LimitCharacters);
    }

    private static CompiledRun Run(BoundedOutput output) =>
        new(new TemplateWords(Words.English, areForeign: false), new TemplateModel().Add("title", "model").Values, output);
}
