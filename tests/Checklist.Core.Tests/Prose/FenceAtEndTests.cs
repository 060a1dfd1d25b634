using System.Text.Json;
using Checklist.Core.Outputs;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Prose;

/// <summary>A fence that the text does not close is closed by its end; one that opens there holds nothing.</summary>
public class FenceAtEndTests
{
    public static TheoryData<string> Texts =>
    [
        "```", "~~~", "````", "``` sh", "~~~ a`b", "   ```", "Run this:\n\n```", "Run this:\n```", "a\n\n```\n", "a\n\n```\n\n",
        "a\n\n```\r\n", "a\r\n\r\n~~~", "```\n```", "```\n\n```",
        "- item\n\n  ~~~", "- ```", "1. a\n   ```", "- a\n  - b\n\n    ```", "> quoted\n>\n> ```", "> ```", "> - ```", "a[^1]\n\n[^1]: ```",
        "a[^1]\n\n[^1]: note\n\n    ```", "Term\n:   ```", "Term\n:   means\n\n    ~~~",
        "| a |\n|---|\n| b |\n\n```", "# Heading\n```", "    ", "a\n\n    ", "a\n\n\t", "- a\n\n      ", "`", "``", "a `", "a ``b`", "a `b",
        "<!--", "[a]: b\n```", "* * *\n```",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_ends_in_an_opening_fence_builds_as_a_field_and_as_a_chapter(string text)
    {
        foreach (var written in new[] { text, text.ReplaceLineEndings("\r\n"), text.ReplaceLineEndings("\r") })
        {
            var field = JsonSerializer.Serialize("x\n\n" + written);
            var catalog =
                $"id: a\ntitle: A\nchapters: [{{ id: one, title: One, file: one.md }}]\ngroups: [{{ id: g, title: G, controls: [{{ id: c, title: C, statement: {field}, guide: one }}] }}]\n";
            Assert.NotEmpty(Built.From(MemorySources.Of(catalog, ("one.md", written)), OutputFormat.Csv));
        }
    }

    [Theory]
    [InlineData("a\n\n```", "p('a') code:()")]
    [InlineData("- a\n\n  ~~~ sh", "ul-loose(li(p('a') code:sh()))")]
    [InlineData("> ```", "quote(code:())")]
    public void It_is_an_empty_block_of_code(string text, string expected)
    {
        Assert.Equal(expected, ProseDump.Of(text));
        Assert.Contains(
            ">\n</code></pre>",
            HtmlProse.Render(ProseDump.Parse(text), new NoAddresses(), new HtmlProseOptions()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_outputs_print_it()
    {
        var outputs = Built.From(
            "id: a\ntitle: A\ngroups: [{ id: g, title: G, controls: [{ id: c, title: C, guidance: \"Type this:\\n\\n```\" }] }]\n");
        Assert.Contains("Type this:\n\n```\n```\n", outputs["markdown/checklist.md"], StringComparison.Ordinal);
        Assert.Contains("<code>\n</code></pre>", outputs["site/all.html"], StringComparison.Ordinal);
    }
}
