using Checklist.Core.Text;

namespace Checklist.Core.Tests.Text;

public class SemanticVersionTests
{
    /// <summary>Ascending; the middle is the example of the standard itself.</summary>
    private static readonly string[] Ascending =
    [
        "0.0.9", "0.0.10", "0.1.0",
        "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
        "1.0.1-0", "1.9.0", "1.10.0", "2.0.0", "99999999999999999999.0.0",
    ];

    [Fact]
    public void Versions_stand_in_the_order_of_the_standard()
    {
        var versions = Ascending.Select(text => SemanticVersion.Parse(text)!).ToArray();
        for (var left = 0; left < versions.Length; left++)
        {
            for (var right = 0; right < versions.Length; right++)
            {
                Assert.Equal(left.CompareTo(right), Math.Sign(versions[left].CompareTo(versions[right])));
                Assert.Equal(
                    (left < right, left <= right, left > right, left >= right),
                    (versions[left] < versions[right], versions[left] <= versions[right], versions[left] > versions[right],
                        versions[left] >= versions[right]));
            }
        }

        Assert.Equal(1, versions[0].CompareTo(null));
    }

    [Fact]
    public void A_version_is_written_as_it_was_read_but_for_its_build() =>
        Assert.Equal(
            [.. Ascending, "1.2.3-x.4"], Ascending.Append("1.2.3-x.4+build.5").Select(text => SemanticVersion.Parse(text)!.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("1..3")]
    [InlineData("1.2.x")]
    [InlineData("1.2.٣")]
    [InlineData("v1.2.3")]
    public void Another_text_is_no_version(string text) => Assert.Null(SemanticVersion.Parse(text));
}
