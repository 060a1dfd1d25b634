using Checklist.Pdf.Fonts;
using static Checklist.Pdf.Tests.Support.FontFile;

namespace Checklist.Pdf.Tests.Fonts;

public class PairKerningTests
{
    private const int Horizontal = 1;
    private const int AcrossTheLine = 5;
    private const int Vertical = 0;

    // by classes: glyph 7, the only one of its class, before 9 and 10
    private static readonly byte[] Classes = Words(
        2, 24, 4, 0, 30, 38, 2, 2, // format, coverage, values of the left glyph only: its advance; where the classes are, and how many
        0, 0, 0, -50,
        1, 1, 7, // covered: glyph 7
        1, 7, 1, 1, // classes of the left: a list from glyph 7 on
        2, 1, 9, 10, 1); // classes of the right: a range

    // by pairs: glyph 7 before 9, whose placement is before its advance
    private static readonly byte[] Pairs = Words(1, 12, 5, 0, 1, 18, 1, 1, 7, 1, 9, 3, -60);

    [Theory]
    [InlineData(7, 9, -50)]
    [InlineData(7, 10, -50)]
    [InlineData(7, 11, 0)]
    [InlineData(8, 9, 0)]
    public void Classes_behind_an_extension_are_read(int left, int right, int expected) =>
        Assert.Equal(expected, PairKerning.Read(Gpos("kern", 9, [.. Words(1, 2, 0, 8), .. Classes]), default)!.Adjustment(left, right));

    [Theory]
    [InlineData(7, 9, -60)]
    [InlineData(7, 8, 0)]
    [InlineData(9, 7, 0)]
    public void Of_a_pair_only_the_advance_counts(int left, int right, int expected) =>
        Assert.Equal(expected, PairKerning.Read(Gpos("kern", 2, Pairs), default)!.Adjustment(left, right));

    [Fact]
    public void A_format_that_is_not_known_moves_nothing() =>
        Assert.Equal(0, PairKerning.Read(Gpos("kern", 2, [.. Words(3), .. Pairs[2..]]), default)!.Adjustment(7, 9));

    [Fact]
    public void Pairs_for_another_purpose_are_left_alone() => Assert.Null(PairKerning.Read(Gpos("dist", 2, Pairs), default));

    [Fact]
    public void An_extension_of_another_kind_is_left_alone() =>
        Assert.Null(PairKerning.Read(Gpos("kern", 9, [.. Words(1, 4, 0, 8), .. Classes]), default));

    [Theory]
    [InlineData(3, 4, -10)]
    [InlineData(3, 5, -20)]
    [InlineData(4, 3, -30)]
    [InlineData(3, 6, 0)]
    [InlineData(2, 9, 0)]
    [InlineData(5, 1, 0)]
    public void The_older_table_serves_where_there_is_no_other(int left, int right, int expected)
    {
        var kerning = PairKerning.Read(default, Kern(0, Subtable(Horizontal, 3, 4, -10, 3, 5, -20, 4, 3, -30)))!;
        Assert.Equal(expected, kerning.Adjustment(left, right));
    }

    [Fact]
    public void Of_the_older_table_only_the_pairs_of_a_line_are_read()
    {
        var kern = Kern(
            0, Subtable(Vertical, 3, 4, -1), Subtable(AcrossTheLine, 3, 4, -2),
            Subtable(Horizontal, 5, 6, -3), Subtable(Horizontal, 3, 4, -4));
        var kerning = PairKerning.Read(default, kern)!;
        Assert.Equal((-3, -4), (kerning.Adjustment(5, 6), kerning.Adjustment(3, 4)));
    }

    [Fact]
    public void The_older_table_of_another_version_is_left_alone() =>
        Assert.Null(PairKerning.Read(default, Kern(1, Subtable(Horizontal, 3, 4, -10))));

    [Fact]
    public void A_font_without_the_newer_table_is_kerned_by_the_older()
    {
        Assert.False(TrueTypeFont.Read(With(("GPOS", []))).HasKerning);
        var font = TrueTypeFont.Read(With(("GPOS", []), ("kern", Kern(0, Subtable(Horizontal, 36, 57, -77)))));
        Assert.Equal(-77, font.Kerning(36, 57));
    }

    /// <summary>A feature that nothing here is about, then one with a lookup of one subtable.</summary>
    private static byte[] Gpos(string feature, int type, byte[] subtable) =>
    [
        .. Words(1, 0, 0, 10, 36), // version, scripts, features, lookups
        .. Words(2), .. "mark"u8, .. Words(14), .. System.Text.Encoding.ASCII.GetBytes(feature), .. Words(18),
        .. Words(0, 0), .. Words(0, 2, 0, 8), // no lookup; the lookups 0 and one that does not exist
        .. Words(1, 4), .. Words(type, 0, 1, 8), .. subtable,
    ];

    private static byte[] Kern(int version, params byte[][] subtables) =>
        [.. Words(version, subtables.Length), .. subtables.SelectMany(subtable => subtable)];

    private static byte[] Subtable(int coverage, params int[] pairs) =>
        [.. Words(0, 14 + (pairs.Length * 2), coverage, pairs.Length / 3, 0, 0, 0), .. Words(pairs)];
}
