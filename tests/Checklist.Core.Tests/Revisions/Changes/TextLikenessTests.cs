using Checklist.Core.Revisions.Changes;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Changes;

public class TextLikenessTests
{
    [Theory]
    [InlineData("", "", 0, 0)]
    [InlineData("a", "", 0, 0)]
    [InlineData("", "a", 0, 0)]
    [InlineData("a b", "b a", 1, 1)]
    [InlineData("a b", "c d", 0, 0)]
    [InlineData("a", "a b c", 0.5, 1)]
    [InlineData("a b c", "a", 0.5, 1 / 3.0)]
    public void Likeness_counts_the_words_of_both_and_share_those_of_the_first(string one, string other, double likeness, double share)
    {
        Assert.Equal(likeness, TextLikeness.Of(Words(one), Words(other)));
        Assert.Equal(share, TextLikeness.Share(Words(one), Words(other)));
    }

    [Fact]
    public void The_words_of_a_control_are_those_of_what_it_asks_for()
    {
        var release = Recorded.WithControls(Some.Control(
            "rel-01", "statement: It MUST hold.", "rationale: Because.",
            "checks: [{ id: a, text: Look here., expect: Nothing., command: { run: make it } }]"));
        Assert.Equal(
            ["MUST", "here", "hold", "it", "look", "make", "of", "rel-01", "title"],
            TextLikeness.Words(release.Controls[0]).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
