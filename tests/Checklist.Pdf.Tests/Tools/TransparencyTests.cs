using Checklist.Pdf.Images;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Tools;

/// <summary>What is drawn of two pixels, of which the left one is to be seen through.</summary>
[Trait("Category", "tools")]
public sealed class TransparencyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("checklist-pdf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(3, new byte[] { 0, 0, 1 }, new byte[] { 0, 255 })] // a palette, red and blue
    [InlineData(2, new byte[] { 0, 255, 0, 0, 0, 0, 255 }, new byte[] { 0, 255, 0, 0, 0, 0 })] // the colour red
    [InlineData(6, new byte[] { 0, 255, 0, 0, 0, 0, 0, 255, 255 }, new byte[0])] // by pixel
    public void Poppler_shows_the_page_through_it(int colorType, byte[] row, byte[] transparency)
    {
        var image = PdfImage.Read(Png.File(2, 1, colorType, 8, row, false, ("PLTE", [255, 0, 0, 0, 0, 255]), ("tRNS", transparency)));
        var file = Path.Combine(folder, "image.pdf");
        File.WriteAllBytes(file, Some.Page((pdf, page) =>
        {
            using (page.Artifact())
            {
                page.Body.Image(image, 0, 0, 80, 40);
            }
        }));
        var (exitCode, output) = Tool.Run(
            "pdftoppm", "-r", "72", "-W", "80", "-H", "40", "-singlefile", file, Path.Combine(folder, "image"));
        Assert.True(exitCode == 0, output);
        var pixels = File.ReadAllBytes(Path.Combine(folder, "image.ppm"))[^(80 * 40 * 3)..];
        Assert.Equal([255, 255, 255], At(pixels, 20, 20));
        Assert.Equal([0, 0, 255], At(pixels, 60, 20));
    }

    private static byte[] At(byte[] pixels, int x, int y) => pixels.AsSpan(((y * 80) + x) * 3, 3).ToArray();
}
