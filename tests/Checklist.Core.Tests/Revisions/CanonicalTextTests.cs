using Checklist.Core.Revisions;

namespace Checklist.Core.Tests.Revisions;

public class CanonicalTextTests
{
    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb")]
    [InlineData("  a\t b \n\n", "  a\t b ")]
    [InlineData("\na", "\na")]
    [InlineData("u\u0308", "u\u0308")]
    [InlineData("a\u0085b\rc", "a\u0085b\rc")]
    public void A_command_stays_to_the_letter_but_for_line_ends(string text, string form) =>
        Assert.Equal(form, CanonicalText.OfCommand(text));

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb")]
    [InlineData("  a\t b \n\n", "  a\t b ")]
    [InlineData("u\u0308", "\u00fc")]
    public void A_note_keeps_its_lines(string text, string form) => Assert.Equal(form, CanonicalText.OfNote(text));

    [Theory]
    [InlineData("  a \t b\r\n c ", "a b c")]
    [InlineData("a\u00a0 b", "a\u00a0 b")]
    [InlineData(" \n ", "")]
    public void In_a_line_each_run_of_white_space_is_one_space(string text, string form) => Assert.Equal(form, CanonicalText.OfLine(text));
}
