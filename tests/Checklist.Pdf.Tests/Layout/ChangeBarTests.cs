using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Layout;

public class ChangeBarTests
{
    [Fact]
    public void A_bar_stands_beside_every_part_of_a_group_and_is_an_artifact()
    {
        using var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, new DocumentProperties("Bars", "en"), new PageSetup(), Theme.Default);
        flow.Add(new Group([.. Enumerable.Range(1, 90).Select(number => new Paragraph($"Paragraph {number}"))]) { Bar = 2.5 });
        flow.Add(new Paragraph("Not changed."));
        flow.Finish();
        PdfStructureChecks.AssertClean(stream.ToArray());
        using var pdf = PdfDocument.Open(stream.ToArray());
        var bars = pdf.GetPages()
            .Select(page => page.Paths.Select(path => path.GetBoundingRectangle())
            .Count(bounds => bounds is { Width: > 2 and < 3, Height: > 50 })).ToList();
        Assert.True(bars.Count > 1);
        Assert.All(bars, count => Assert.Equal(1, count));
    }
}
