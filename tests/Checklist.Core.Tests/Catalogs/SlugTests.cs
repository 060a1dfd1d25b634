using Checklist.Core.Catalogs;

namespace Checklist.Core.Tests.Catalogs;

public class SlugTests
{
    [Theory]
    [InlineData("Before the tag", "before-the-tag")]
    [InlineData("  Über   die Brücke! ", "uber-die-brucke")]
    [InlineData("U\u0308ber", "uber")]
    [InlineData("C++ / C#", "c-c")]
    [InlineData("--a--", "a")]
    [InlineData("IIS İstanbul ISTANBUL", "iis-istanbul-istanbul")]
    [InlineData("虚拟机", "group")]
    [InlineData("", "group")]
    [InlineData("a\u200bb", "a-b")]
    public void A_slug_is_ascii_letters_digits_and_hyphens(string words, string expected) =>
        Assert.Equal(expected, Slug.Make(words, "group"));

    [Fact]
    public void A_slug_of_many_words_is_short_and_ends_in_a_letter()
    {
        var slug = Slug.Make(string.Concat(Enumerable.Repeat("abc ", 100)), "group");
        Assert.InRange(slug.Length, 70, 80);
        Assert.NotEqual('-', slug[^1]);
    }
}
