using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Tests.Revisions.Changes;

/// <summary>Each letter is a word of a statement; the added controls are <c>new1</c>, <c>new2</c> and so on.</summary>
public class LikelySuccessorsTests
{
    [Theory]
    [InlineData("a b c d", "a b c d", "new1")]
    [InlineData("a b c d", "a b c e", "new1")]
    [InlineData("a b c d e f g", "a b c d e h i", "")]
    [InlineData("a b c d", "", "")]
    [InlineData("a b c d", "p q r s|a b c d|t u v w", "new2")]
    public void Three_quarters_of_the_words_make_a_new_id(string gone, string added, string successors) => Assert.Equal(successors, Found(gone, added));

    [Theory]
    [InlineData("a b c d e f g h", "a b c d|e f g h", "new1 new2")]
    [InlineData("a b c d e f g h", "a b c d|e f g h|p q r s t", "new1 new2")]
    [InlineData("a b c d e f g h", "a b c d|e f g", "")]
    [InlineData("a b c d e f g h i j k l m n", "a b c d e f g x y z|h i j k l m n u v w", "new1 new2")]
    [InlineData("a b c d e f g h i j k l m n", "a b c d e f g x y z s|h i j k l m n u v w t", "")]
    [InlineData("a b c d e f g h i j", "a b c d|c d e f", "new1 new2")]
    [InlineData("a b c d e f g h i j", "a b c d|b c d e", "")]
    [InlineData("a b c d e f g h i j", "a b c d e f x y", "")]
    public void Two_parts_that_hold_most_of_the_words_are_a_split(string gone, string added, string successors) => Assert.Equal(successors, Found(gone, added));

    [Theory]
    [InlineData("a b c d e f g h i j", "a b c d e f g h i j|a b c d", "new1")]
    [InlineData("a b c d e f g h i j", "a b c d e f g h i x|a b c d", "new1")]
    [InlineData("a b c d e f g h i j", "a b c d e f g h|a b c d", "new1 new2")]
    public void What_holds_nearly_all_of_the_words_is_no_part_of_a_split(string gone, string added, string successors) => Assert.Equal(successors, Found(gone, added));

    [Fact]
    public void A_control_takes_the_place_of_one_only()
    {
        var found = LikelySuccessors.Find([Control("old1", "a b c d"), Control("old2", "a b c d")], [Control("new1", "a b c d")]);
        Assert.Equal(["old1"], found.Keys);
    }

    [Fact]
    public void Between_catalogs_that_have_little_in_common_nothing_is_guessed()
    {
        var (gone, added) = (Many("old", 501), Many("new", 500));
        Assert.Empty(LikelySuccessors.Find(gone, added));
        Assert.Equal("new1", LikelySuccessors.Find(gone[..1], added)["old1"].Single());
    }

    private static string Found(string gone, string added)
    {
        var candidates = added.Split('|').Select((words, index) => Control($"new{index + 1}", words));
        var found = LikelySuccessors.Find([Control("old", gone)], [.. candidates]);
        return found.TryGetValue("old", out var successors) ? string.Join(' ', successors) : "";
    }

    private static List<ReleaseControl> Many(string prefix, int count) => [.. Enumerable.Range(1, count).Select(number => Control($"{prefix}{number}", $"w{number}"))];

    private static ReleaseControl Control(string id, string words) =>
        new(new CanonicalJson().Add("fields", new CanonicalJson().Add("id", id).Add("statement", words)).ToMap());
}
