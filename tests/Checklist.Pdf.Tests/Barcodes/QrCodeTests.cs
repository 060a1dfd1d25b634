using Checklist.Pdf.Barcodes;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Barcodes;

public class QrCodeTests
{
    [Fact]
    public void Has_its_three_corners_and_a_quiet_zone()
    {
        var code = QrCode.Encode("https://example.org/hyper-v/hv-01?digest=3f9a27c1");
        foreach (var (x, y) in (ReadOnlySpan<(int, int)>)[(4, 4), (code.Size - 11, 4), (4, code.Size - 11)])
        {
            Assert.True(code[x, y] && code[x + 6, y + 6] && code[x + 3, y + 3]);
            Assert.False(code[x + 1, y + 1]);
        }

        Assert.DoesNotContain(Enumerable.Range(0, code.Size), column => code[column, 3]);
    }

    [Fact]
    public void Is_a_figure_of_the_document() =>
        PdfStructureChecks.AssertClean(Some.Flow(QrCode.Encode("hv-01").ToDrawing(70, "Link to HV-01")));

    [Fact]
    public void Too_much_text_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Encode(new string('é', 1200)));

    [Fact]
    public void The_most_that_fits_is_encoded() => Assert.Equal(177 + 8, QrCode.Encode(new string('x', QrCode.MaximumBytes)).Size);
}
