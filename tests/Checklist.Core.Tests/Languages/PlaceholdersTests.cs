using Checklist.Core.Languages;

namespace Checklist.Core.Tests.Languages;

public class PlaceholdersTests
{
    [Theory]
    [InlineData("page {0} of {1}", "page 2 of b")]
    [InlineData("{1}{0}{1}", "b2b")]
    [InlineData("{2}, {x} and {0", "{2}, {x} and {0")] // no value, no number, no end
    [InlineData("{{0}}", "{2}")]
    [InlineData("", "")]
    public void Values_stand_where_their_numbers_are(string words, string filled) => Assert.Equal(filled, Placeholders.Fill(words, [2, "b"]));

    [Fact]
    public void Words_are_escaped_and_values_are_not() =>
        Assert.Equal("&lt;b <i>, >", Placeholders.Fill("<b {0}, {1}", ["<i>", ">"], text => text.Replace("<", "&lt;", StringComparison.Ordinal)));
}
