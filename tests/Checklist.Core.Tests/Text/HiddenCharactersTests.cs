using System.Globalization;
using System.Text;
using Checklist.Core.Text;
using CsCheck;

namespace Checklist.Core.Tests.Text;

public class HiddenCharactersTests
{
    [Theory]
    [InlineData("a\u200Bb", "1 U+200B zero width space")]
    [InlineData("pass\u00ADword", "4 U+00AD soft hyphen")]
    [InlineData("\u2060a\u2028", "0 U+2060 word joiner, 2 U+2028 line separator")]
    [InlineData("a\u200Cb \u200Dc", "1 U+200C zero width non-joiner, 4 U+200D zero width joiner")]
    [InlineData("\u05D0\u200F.", "1 U+200F right-to-left mark")]
    [InlineData(
        "\u061C\u034F\u3164\uFFA0",
        "0 U+061C Arabic letter mark, 1 U+034F combining grapheme joiner, 2 U+3164 Hangul filler, 3 U+FFA0 halfwidth Hangul filler")]
    [InlineData("a\uFE0F", "1 U+FE0F variation selector")]
    [InlineData("\u2764\uFE0F\uFE0F", "2 U+FE0F variation selector")]
    [InlineData("a\U000E0041\U000E0100", "1 U+E0041 tag character, 3 U+E0100 variation selector")]
    [InlineData("\U0001D173\U0001BCA0", "0 U+1D173 musical format character, 2 U+1BCA0 shorthand format character")]
    [InlineData("\uFFF9\uFFFBx", "0 U+FFF9 interlinear annotation anchor, 1 U+FFFB interlinear annotation terminator")]
    [InlineData(
        "\U0001F3F4\U000E0067\U000E0062\U000E0078\U000E007F",
        "2 U+E0067 tag character, 4 U+E0062 tag character, 6 U+E0078 tag character, 8 U+E007F tag character")]
    [InlineData("\u0645\u200C b", "1 U+200C zero width non-joiner")]
    [InlineData("\U0001F600\u200Da", "2 U+200D zero width joiner")]
    public void What_nobody_sees_is_named(string text, string expected) => Assert.Equal(expected, Named(text));

    [Theory]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")] // Persian: a prefix that must not join
    [InlineData("\u0915\u094D\u200D\u0937")] // Devanagari: half a letter
    [InlineData("\u0D28\u0D4D\u200D ")] // Malayalam: a letter without its vowel, at the end of a word
    [InlineData("\u0DC1\u0DCA\u200D\u0DBB\u0DD3")] // Sinhala
    [InlineData("\u1797\u17B6\u179F\u17B6\u200B\u1781\u17D2\u1798\u17C2\u179A")] // Khmer: the end of a word
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")] // a family
    [InlineData("\u2764\uFE0F\u200D\U0001F525")]
    [InlineData("\U0001F9D1\U0001F3FD\u200D\U0001F4BB")]
    [InlineData("\U0001F43B\u200D\u2744\uFE0F")]
    [InlineData("1\uFE0F\u20E3 \u26A0\uFE0F \u2714\uFE0E")]
    [InlineData("\u845B\U000E0100 \u8FBB\uFE00")] // ideographs with a form
    [InlineData("\u1820\u180B\u1820\u180E\u1820")] // Mongolian
    [InlineData("\u2268\uFE00")] // a sign of mathematics with a form
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")] // the flag of England
    [InlineData("Gr\u00FC\u00DFe, \u00A0\u2009\u2014 \u201C\u65E5\u672C\u201D \u0301")]
    public void What_a_script_needs_is_not(string text) => Assert.Equal("", Named(text));

    /// <summary>Unicode's own categories name most of what is default-ignorable; none of these is missing.</summary>
    [Fact]
    public void No_format_character_is_missing()
    {
        int[] visible = // these have a form of their own
        [
            0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD, 0x13430,
        ];
        for (var code = 0x80; code <= 0x10FFFF; code++)
        {
            var isFormat = Rune.IsValid(code)
                && Rune.GetUnicodeCategory(
                    new Rune(code)) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            Assert.True(
                !isFormat || HiddenCharacters.IsHidden(code) || visible.Contains(code) || code is > 0x13430 and < 0x13460, $"U+{code:X4}");
        }
    }

    [Fact]
    public void Each_is_either_refused_or_found_alone()
    {
        for (var code = 0x80; code <= 0xE1000; code++)
        {
            if (HiddenCharacters.IsHidden(code))
            {
                var text = $"a{new Rune(code)}b";
                Assert.True(
                    TextCharacters.FirstForbidden(text) == 1 != (HiddenCharacters.In(text).SingleOrDefault().Offset == 1), $"U+{code:X4}");
            }
        }
    }

    [Fact]
    public void Any_text_is_searched_without_an_exception() => Gen.String.Sample(text =>
    {
        var hidden = HiddenCharacters.In(text).ToList();
        Assert.Equal(hidden.Sum(found => found.Length), text.Length - HiddenCharacters.Without(text).Length);
    }, iter: 1000, threads: 1);

    private static string Named(string text) =>
        string.Join(", ", HiddenCharacters.In(text).Select(hidden => $"{hidden.Offset} {hidden.Name}"));
}
