using Checklist.Core.Revisions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Changes;

public class ComparedTextTests
{
    [Theory]
    [InlineData("All tests pass.", "all  tests,\npass", true)]
    [InlineData("“Quoted” – text…", "\"quoted\" text", true)]
    [InlineData("(a) *b* _c_ 'd'; e?", "a b c d e", true)]
    [InlineData("It MUST", "it must", false)]
    [InlineData("It MUST NOT", "IT MUST NOT", true)]
    [InlineData("Run `Make`", "run `make`", false)]
    [InlineData("Run `a  b`", "Run `a b`", false)]
    [InlineData("1.5 hours", "15 hours", false)]
    [InlineData("1,000", "1000", false)]
    [InlineData("12:30", "1230", false)]
    [InlineData("a -1 b", "a 1 b", false)]
    [InlineData("read-only", "read only", true)]
    [InlineData("a != b", "a = b", false)]
    [InlineData("Now!", "now", true)]
    [InlineData("one two", "onetwo", false)]
    [InlineData("one. Two", "one two", true)]
    [InlineData("version 2.", "version 2", true)]
    [InlineData("a,b", "a b", true)]
    [InlineData("x`y`", "x `y`", true)]
    public void Letter_case_punctuation_and_white_space_are_no_difference(string old, string current, bool areAlike) =>
        Assert.Equal(areAlike, ComparedText.AreAlike(Recorded.Prose(old), Recorded.Prose(current)));

    [Theory]
    [InlineData("MUST")]
    [InlineData("SHALL")]
    [InlineData("SHOULD")]
    [InlineData("MAY")]
    [InlineData("NOT")]
    [InlineData("REQUIRED")]
    [InlineData("RECOMMENDED")]
    [InlineData("OPTIONAL")]
    public void A_word_of_requirement_in_capitals_is_another_than_in_small_letters(string word) =>
        Assert.False(ComparedText.AreAlike(Recorded.Prose($"It {word} be"), Recorded.Prose($"It {word.ToLowerInvariant()} be")));

    [Theory]
    [InlineData("- a\n  - b\n- c", "- a\n- b\n- c", false)]
    [InlineData("> Old.\n\nNew.", "> Old.\n> New.", false)]
    [InlineData("1. a\n2. b", "- a\n- b", false)]
    [InlineData("* a\n* b", "- a\n- b", true)]
    [InlineData("- a\n- b", "- a\n\n- b", true)]
    [InlineData("One. Two.", "One.\n\nTwo.", true)]
    [InlineData("| a | b |\n| --- | --- |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 2 | |", false)]
    [InlineData("See [it](https://a.example).", "See [it](https://b.example).", false)]
    public void What_belongs_to_which_entry_is_a_part_of_what_is_asked(string old, string current, bool areAlike) =>
        Assert.Equal(areAlike, ComparedText.AreAlike(Recorded.Prose(old), Recorded.Prose(current)));
}
