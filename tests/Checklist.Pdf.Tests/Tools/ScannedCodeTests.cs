using Checklist.Pdf.Barcodes;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Tools;

/// <summary>A code on paper, as a scanner sees it: a program that did not draw it reads the picture of the page.</summary>
[Trait("Category", "tools")]
public sealed class ScannedCodeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("checklist-pdf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("hv-01")]
    [InlineData("https://example.org/guides/hyper-v/c/hv-host-01.html#2.0.0-3f9a27c1d2e4")]
    [InlineData("https://example.org/Prüfung/ä?q=1&r=%20")]
    public void A_code_says_what_it_was_given(string text)
    {
        var page = Path.Combine(folder, "code.pdf");
        File.WriteAllBytes(page, Some.Flow(QrCode.Encode(text).ToDrawing(90, "Code")));
        var picture = Path.Combine(folder, "code");
        var (exitCode, output) = Tool.Run("pdftoppm", "-r", "150", "-png", "-singlefile", page, picture);
        Assert.True(exitCode == 0, output);
        Assert.Contains(text, Tool.Run("zbarimg", "--quiet", "--raw", "--nodbus", picture + ".png").Output.Split('\n'));
    }
}
