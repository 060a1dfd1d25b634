using System.Buffers.Binary;
using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Images;

public class PdfImageTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 2)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(4, 16)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Every_kind_of_png_is_shown_with_its_text(int colorType, int bits)
    {
        foreach (var isInterlaced in (bool[])[false, true])
        {
            var image = PdfImage.Read(Png.Pattern(colorType, bits, isInterlaced));
            Assert.Equal((9, 5), (image.PixelWidth, image.PixelHeight));
            var bytes = Some.Flow(new Picture(image, 100, "A pattern"));
            PdfStructureChecks.AssertClean(bytes);
            using var pdf = PdfDocument.Open(bytes);
            var found = Assert.Single(pdf.GetPage(1).GetImages());
            Assert.Equal((9, 5), (found.WidthInSamples, found.HeightInSamples));
            Assert.Equal(colorType is 4 or 6, found.MaskImage is not null);
        }
    }

    [Fact]
    public void Unpacked_samples_are_those_of_the_image()
    {
        var plain = PdfImage.Read(Png.Pattern(6, 8, isInterlaced: false));
        var interlaced = PdfImage.Read(Png.Pattern(6, 8, isInterlaced: true));
        Assert.Equal(plain.Data.ToArray(), interlaced.Data.ToArray());
        Assert.Equal(plain.Alpha, interlaced.Alpha);
        Assert.Equal([0, 1, 2, 4, 5, 6], plain.Data.ToArray()[..6]);
        Assert.Equal([3, 7], plain.Alpha![..2]);
    }

    [Fact]
    public void A_damaged_png_gives_a_typed_error_or_an_image()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var bad = Png.Pattern(round % 7, 8, round % 2 == 0);
            for (var change = 0; change < 3; change++)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                PdfImage.Read(bad.AsMemory(0, round % 3 == 0 ? random.Next(bad.Length) : bad.Length));
            }
            catch (ImageFormatException)
            {
            }
        }
    }

    [Fact]
    public void A_png_that_claims_to_be_huge_is_refused()
    {
        var png = Png.Pattern(2, 8, isInterlaced: false);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 19_999);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 19_999);
        Assert.Contains("too large", Assert.Throws<ImageFormatException>(() => PdfImage.Read(png)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jpeg_goes_in_as_it_is()
    {
        var image = PdfImage.Read(Jpeg);
        Assert.Equal((8, 4), (image.PixelWidth, image.PixelHeight));
        using var pdf = PdfDocument.Open(Some.Flow(new Picture(image, 100, "Grey")));
        Assert.Equal(Jpeg, Assert.Single(pdf.GetPage(1).GetImages()).RawMemory.ToArray());
    }

    [Fact]
    public void A_cut_jpeg_and_other_files_are_refused()
    {
        for (var length = 0; length < Jpeg.Length; length++)
        {
            Assert.Throws<ImageFormatException>(() => PdfImage.Read(Jpeg.AsMemory(0, length)));
        }

        Assert.Throws<ImageFormatException>(() => PdfImage.Read("GIF89a"u8.ToArray()));
    }

    // header, frame of 8 by 4 grey pixels, scan of no sense, end
    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 4, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xFF, 0xD9];
}
