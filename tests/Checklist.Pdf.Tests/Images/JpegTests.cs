using Checklist.Pdf.Images;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Images;

public class JpegTests
{
    private static readonly byte[] Adobe = [0xFF, 0xEE, 0, 14, .. "Adobe\0"u8, 100, 0, 0, 0, 0, 2];
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xFF, 0xD9];

    [Theory]
    [InlineData(1, "DeviceGray")]
    [InlineData(3, "DeviceRGB")]
    [InlineData(4, "DeviceCMYK")]
    public void Its_components_say_its_colours(int components, string space)
    {
        using var pdf = new RawPdf(Written([.. Frame(0xC0, components: components), .. Scan]));
        var image = Image(pdf);
        Assert.Equal(space, pdf.Text(image, "ColorSpace"));
        Assert.Empty(pdf.Array(image, "Decode"));
    }

    [Fact]
    public void Inks_that_Adobe_stores_inverted_are_turned_back()
    {
        foreach (var segments in (byte[][])[[.. Adobe, .. Frame(0xC2, components: 4)], [.. Frame(0xC2, components: 4), .. Adobe]])
        {
            using var pdf = new RawPdf(Written([.. segments, .. Scan]));
            Assert.Equal([1, 0, 1, 0, 1, 0, 1, 0], pdf.Array(Image(pdf), "Decode").Select(value => ((NumericToken)value).Int));
        }
    }

    [Fact]
    public void Fill_bytes_and_markers_without_a_segment_are_passed_over()
    {
        var image = PdfImage.Read(File([0xFF, 0xFF, 0xFF, 0x01, 0xFF, 0xD0, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, .. Frame(0xC1), .. Scan]));
        Assert.Equal((8, 4), (image.PixelWidth, image.PixelHeight));
    }

    [Theory]
    [InlineData(0xC3, 8, 1, "this kind of JPEG is not supported: use baseline or progressive with 8 bits")] // without loss
    [InlineData(0xC1, 12, 1, "this kind of JPEG is not supported: use baseline or progressive with 8 bits")]
    [InlineData(0xC0, 8, 2, "a JPEG with 2 components is not supported")]
    public void Says_what_it_cannot_read(int marker, int bits, int components, string expected) =>
        AssertRefused(expected, [.. Frame(marker, bits, components), .. Scan]);

    [Fact]
    public void Says_what_is_damaged()
    {
        AssertRefused("the JPEG file is damaged", [0, 0, 0, 0, .. Frame(0xC0), .. Scan]); // no marker where one must be
        AssertRefused("the JPEG file is damaged", [0xFF, 0xC0, 0, 7, 8, 0, 4, 0, 8, .. Scan]); // the frame is too short
        AssertRefused("the JPEG file is damaged", [0xFF, 0xE0, 0, 1, .. Frame(0xC0), .. Scan]); // a length that does not count itself
        AssertRefused("the JPEG file is damaged", Scan); // no frame before the scan
        AssertRefused("the JPEG file is damaged: its end is missing", [.. Frame(0xC0), .. Scan[..^2]]);
        AssertRefused("the image is damaged: it has no width or height", [.. Frame(0xC0, height: 0), .. Scan]);
    }

    private static void AssertRefused(string expected, byte[] segments) =>
        Assert.Equal(expected, Assert.Throws<ImageFormatException>(() => PdfImage.Read(File(segments))).Message);

    private static byte[] File(byte[] segments) => [0xFF, 0xD8, .. segments];

    private static byte[] Frame(int marker, int bits = 8, int components = 1, int height = 4) =>
    [
        0xFF, (byte)marker, 0, (byte)(8 + (3 * components)), (byte)bits, 0, (byte)height, 0, 8, (byte)components,
        .. Enumerable.Range(1, components).SelectMany(number => (byte[])[(byte)number, 0x11, 0]),
    ];

    private static byte[] Written(byte[] segments) => Some.Page((pdf, page) =>
    {
        using (page.Artifact())
        {
            page.Body.Image(PdfImage.Read(File(segments)), 0, 0, 80, 40);
        }
    });

    private static DictionaryToken Image(RawPdf pdf) =>
        pdf.Dictionary(pdf.Dictionary(pdf.Dictionary(pdf.Pages()[0].Page, "Resources")!, "XObject")!, "I0")!;
}
