using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Images;

public class PngTests
{
    private static readonly (string, byte[]) FourColours = ("PLTE", [255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0]);

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(8, false)]
    [InlineData(8, true)]
    public void Colours_of_a_palette_may_be_seen_through(int bits, bool isInterlaced)
    {
        var image = PdfImage.Read(Png.Pattern(3, bits, isInterlaced, 0, 100));
        Assert.Equal([0, 100, 255, 255, 0, 100, 255, 255, 0, /* second row */ 100, 255], image.Alpha![..11]);
        Assert.Equal(9 * 5, image.Alpha!.Length);
    }

    [Theory]
    [InlineData(0, 8, new byte[] { 0, 7 }, "/Mask[7 7 ]")]
    [InlineData(0, 2, new byte[] { 0, 7 }, "/Mask[3 3 ]")] // only as many bits as a sample has
    [InlineData(0, 16, new byte[] { 1, 2 }, "/Mask[258 258 ]")]
    [InlineData(2, 8, new byte[] { 0, 1, 0, 2, 0, 3 }, "/Mask[1 1 2 2 3 3 ]")]
    public void One_colour_may_be_seen_through(int colorType, int bits, byte[] transparency, string mask)
    {
        var image = PdfImage.Read(Png.Pattern(colorType, bits, isInterlaced: false, transparency));
        Assert.Contains(mask, System.Text.Encoding.ASCII.GetString(image.Dictionary), StringComparison.Ordinal);
        PdfStructureChecks.AssertClean(Some.Flow(new Picture(image, 100, "A pattern")));
    }

    [Theory]
    [InlineData(2, new byte[] { 0, 1, 0, 2 })] // one value is missing
    [InlineData(6, new byte[] { 0, 1, 0, 2, 0, 3 })] // has its own
    public void Transparency_that_makes_no_sense_is_left_out(int colorType, byte[] transparency)
    {
        var image = PdfImage.Read(Png.Pattern(colorType, 8, isInterlaced: false, transparency));
        Assert.DoesNotContain("/Mask", System.Text.Encoding.ASCII.GetString(image.Dictionary), StringComparison.Ordinal);
    }

    /// <summary>
    /// Grey and alpha: a row of 3, 5 and 4, 9, then one of 6, 1 and 255, 50, which each filter stores by the standard's formula.
    /// </summary>
    [Theory]
    [InlineData(0, new byte[] { 6, 1, 255, 50 })]
    [InlineData(1, new byte[] { 6, 1, 249, 49 })] // less what is to the left
    [InlineData(2, new byte[] { 3, 252, 251, 41 })] // less what is above
    [InlineData(3, new byte[] { 5, 255, 250, 45 })] // less half of both
    [InlineData(4, new byte[] { 3, 252, 249, 45 })] // less what is above, above, left, and above on the left: the nearest to their estimate
    public void A_filter_is_taken_off(int filter, byte[] filtered)
    {
        var image = PdfImage.Read(Png.File(2, 2, 4, 8, [0, 3, 5, 4, 9, (byte)filter, .. filtered]));
        Assert.Equal([3, 4, 6, 255], image.Data.ToArray());
        Assert.Equal([5, 9, 1, 50], image.Alpha!);
    }

    [Fact]
    public void A_single_pixel_may_be_interlaced() =>
        Assert.Equal([42], PdfImage.Read(Png.File(1, 1, 0, 8, [0, 42], isInterlaced: true)).Data.ToArray());

    [Theory]
    [InlineData(3, 8, new byte[] { 0, 4 }, "a pixel has no colour in the palette")]
    [InlineData(0, 8, new byte[] { 5, 4 }, "a row has an unknown filter")]
    [InlineData(0, 8, new byte[] { 0 }, "its data ends too early")]
    [InlineData(2, 4, new byte[] { 0, 4 }, "its header makes no sense")]
    public void Says_what_is_damaged(int colorType, int bits, byte[] rows, string expected)
    {
        var error = Assert.Throws<ImageFormatException>(() => PdfImage.Read(Png.File(1, 1, colorType, bits, rows, false, FourColours)));
        Assert.Equal("the PNG file is damaged: " + expected, error.Message);
    }

    [Fact]
    public void A_palette_that_is_missing_or_too_long_is_damage()
    {
        Assert.EndsWith(
            "its palette is missing",
            Assert.Throws<ImageFormatException>(() => PdfImage.Read(Png.File(1, 1, 3, 8, [0, 0]))).Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "its palette",
            Assert.Throws<ImageFormatException>(() => PdfImage.Read(Png.File(1, 1, 3, 8, [0, 0], false, ("PLTE", new byte[4])))).Message,
            StringComparison.Ordinal);
    }
}
