using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Yaml.Shapes;

public class TextRuleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00a0\u3000")]
    [InlineData("\n")]
    [InlineData("\u0085")]
    [InlineData("\u200b\u2060\u00ad")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    public void What_nobody_sees_is_empty(string text)
    {
        Assert.Equal("is empty", TextRule.Problem(TextKind.Line, text));
        Assert.Equal("is empty", TextRule.Problem(TextKind.Prose, text));
    }

    [Theory]
    [InlineData("a\u0007b", "U+0007")]
    [InlineData("a\u009bb", "U+009B")]
    [InlineData("a\u202eb", "U+202E")]
    [InlineData("\ufeffa", "U+FEFF")]
    [InlineData("a\u001b[31mb", "U+001B")]
    public void A_character_that_no_file_may_hold_is_named(string text, string character)
    {
        Assert.Equal($"holds the character {character}, which nobody sees", TextRule.Problem(TextKind.Line, text));
        Assert.Equal($"holds the character {character}, which nobody sees", TextRule.Problem(TextKind.Prose, text));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    public void A_line_is_one_line(string text) => Assert.StartsWith("holds the character U+", TextRule.Problem(TextKind.Line, text));

    [Theory]
    [InlineData("A. Auditor")]
    [InlineData("O'Brien-Müller, 漢字 😀")]
    [InlineData("می‌خواهم")] // joiners are inside words
    public void A_name_is_a_name(string text) => Assert.Null(TextRule.Problem(TextKind.Line, text));

    [Fact]
    public void Prose_has_lines() => Assert.Null(TextRule.Problem(TextKind.Prose, "a\n\n\tb"));

    [Theory]
    [InlineData(TextKind.Line, Limits.LineCharacters)]
    [InlineData(TextKind.Prose, Limits.ProseCharacters)]
    public void A_text_may_be_as_long_as_its_reader_takes(TextKind kind, int limit)
    {
        Assert.Null(TextRule.Problem(kind, string.Concat(Enumerable.Repeat("😀", limit))));
        Assert.Equal($"is longer than {limit} characters", TextRule.Problem(kind, new string('a', limit + 1)));
    }
}
