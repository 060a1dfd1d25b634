using Checklist.Pdf.Fonts;
using static Checklist.Pdf.Tests.Support.FontFile;

namespace Checklist.Pdf.Tests.Fonts;

public class CharacterMapTests
{
    // of format 12: A to Z from glyph 5 on, U+1F600 to U+1F64F from glyph 100 on, U+F0000 with a number too large for a font
    private static readonly byte[] Groups = Words(
        12, 0, 0, 52, 0, 0, 0, 3, 0, 0x41, 0, 0x5A, 0, 5, 1, 0xF600, 1, 0xF64F, 0, 100, 0xF, 0, 0xF, 0, 1, 0);

    // of format 4: the letter A alone is glyph 7
    private static readonly byte[] Segments = Words(4, 32, 0, 4, 4, 1, 0, 0x41, 0xFFFF, 0, 0x41, 0xFFFF, 7 - 0x41, 1, 0, 0);

    [Theory]
    [InlineData('A', 5)]
    [InlineData('Z', 30)]
    [InlineData('@', 0)]
    [InlineData('[', 0)]
    [InlineData(0x1F5FF, 0)]
    [InlineData(0x1F600, 100)]
    [InlineData(0x1F64F, 179)]
    [InlineData(0x1F650, 0)]
    [InlineData(0xF0000, 0)]
    public void Groups_of_code_points_may_lie_beyond_16_bits(int codePoint, int glyph) =>
        Assert.Equal(glyph, CharacterMap.Read(Map(3, 10, Groups)).Glyph(codePoint));

    [Theory]
    [InlineData('A', 7)]
    [InlineData('B', 0)]
    [InlineData(0x10041, 0)]
    public void Segments_hold_code_points_of_16_bits(int codePoint, int glyph) =>
        Assert.Equal(glyph, CharacterMap.Read(Map(3, 1, Segments)).Glyph(codePoint));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 1)]
    [InlineData(3, 0)]
    public void Segments_of_Unicode_and_of_signs_are_read(int platform, int encoding) =>
        Assert.Equal(7, CharacterMap.Read(Map(platform, encoding, Segments)).Glyph('A'));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, 10)]
    public void The_map_of_more_characters_is_taken(int platform, int encoding)
    {
        byte[] both = [.. Words(0, 2, 3, 1, 0, 20, platform, encoding, 0, 20 + Segments.Length), .. Segments, .. Groups];
        Assert.Equal(5, CharacterMap.Read(both).Glyph('A'));
    }

    [Fact]
    public void A_map_without_segments_has_nothing() =>
        Assert.Equal(0, CharacterMap.Read(Map(3, 1, Words(4, 16, 0, 0, 0, 0, 0, 0))).Glyph('A'));

    [Fact]
    public void A_map_of_another_encoding_is_none()
    {
        var error = Assert.Throws<FontFormatException>(() => CharacterMap.Read(Map(1, 0, Segments)));
        Assert.Equal("the font has no Unicode character map (cmap format 4 or 12)", error.Message);
    }

    [Fact]
    public void Groups_that_are_not_there_are_damage()
    {
        var map = CharacterMap.Read(Map(3, 10, Words(12, 0, 0, 16, 0, 0, 0xFFFF, 0xFFFF)));
        Assert.Equal(
            "the font file is damaged: its character map is cut off", Assert.Throws<FontFormatException>(() => map.Glyph('A')).Message);
    }

    private static byte[] Map(int platform, int encoding, byte[] subtable) => [.. Words(0, 1, platform, encoding, 0, 12), .. subtable];
}
