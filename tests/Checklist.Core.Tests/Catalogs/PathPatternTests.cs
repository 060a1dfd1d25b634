using Checklist.Core.Catalogs;

namespace Checklist.Core.Tests.Catalogs;

public class PathPatternTests
{
    [Theory]
    [InlineData("a.yaml", "a.yaml", true)]
    [InlineData("a.yaml", "A.yaml", false)]
    [InlineData("groups/*.yaml", "groups/01-host.yaml", true)]
    [InlineData("groups/*.yaml", "groups/inner/01.yaml", false)]
    [InlineData("groups/*.yaml", "groups/a.yml", false)]
    [InlineData("*/*.yaml", "groups/a.yaml", true)]
    [InlineData("*", "a.yaml", true)]
    [InlineData("*", "a/b.yaml", false)]
    [InlineData("a*b*c", "aXbYc", true)]
    [InlineData("a*b*c", "abc", true)]
    [InlineData("a*b*c", "acb", false)]
    [InlineData("a**c", "abc", true)]
    [InlineData("*.yaml", ".yaml", true)]
    [InlineData("", "", true)]
    public void A_star_stands_for_any_characters_of_one_name(string pattern, string path, bool expected) =>
        Assert.Equal(expected, PathPattern.IsMatch(pattern, path));

    [Fact]
    public void Many_stars_do_not_run_away() => // tried every way of sharing the letters out, this would not end in a lifetime
        Assert.False(PathPattern.IsMatch(string.Concat(Enumerable.Repeat("*a", 60)) + "b", new string('a', 250)));
}
