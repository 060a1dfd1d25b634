using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Tests.Revisions.Changes;

public class MovedControlsTests
{
    [Theory]
    [InlineData("a b c d e", "a b c d e", "")]
    [InlineData("a b c d e", "e a b c d", "e")]
    [InlineData("a b c d e", "b c d e a", "a")]
    [InlineData("a b c d e", "a d b c e", "d")]
    [InlineData("a b c d e f", "d e a b c f", "d e")]
    [InlineData("a b c d e", "x a c e y", "")]
    [InlineData("a b c", "", "")]
    [InlineData("", "a b", "")]
    public void As_few_as_possible_have_moved(string old, string current, string moved) =>
        Assert.Equal(Ids(moved), MovedControls.Of(Ids(old), Ids(current)).Order(StringComparer.Ordinal));

    private static string[] Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
