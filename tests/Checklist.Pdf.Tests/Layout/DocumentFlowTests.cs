using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Layout;

public class DocumentFlowTests
{
    [Fact]
    public void Tells_the_place_that_it_has()
    {
        var flow = Flow(Some.SmallPage);
        Assert.Equal((240, 240, 0), (flow.BodyWidth, flow.RemainingHeight, flow.PageNumber));
        flow.Add(Some.Lines(3));
        Assert.Equal((201, 1), (flow.RemainingHeight, flow.PageNumber));
        flow.Add(new PageBreak());
        Assert.Equal((240, 1), (flow.RemainingHeight, flow.PageNumber));
        flow.Add(Some.Lines(1));
        Assert.Equal((227, 2), (flow.RemainingHeight, flow.PageNumber));
    }

    [Fact]
    public void Measures_a_block_without_placing_it()
    {
        var flow = Flow(Some.SmallPage with { Header = page => new RunningLine("", "", "") });
        Assert.Equal(13 * 40, flow.Measure(Some.Lines(40)));
        Assert.Equal(0, flow.PageNumber);
        Assert.Equal(240 - 24, flow.RemainingHeight); // less the header
    }

    [Theory]
    [InlineData(150, 30)]
    [InlineData(30, 150)]
    public void Margins_must_leave_room(double side, double above)
    {
        var setup = Some.SmallPage with { InnerMargin = side, OuterMargin = side, TopMargin = above, BottomMargin = above };
        Assert.StartsWith(
            "the margins leave less than 20 mm of the page",
            Assert.Throws<ArgumentException>(() => Flow(setup)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_was_not_begun_cannot_end() =>
        Assert.Equal(
            "no section has been begun", Assert.Throws<InvalidOperationException>(() => Flow(Some.SmallPage).EndSection()).Message);

    private static DocumentFlow Flow(PageSetup setup) => new(new MemoryStream(), new DocumentProperties("Some"), setup);
}
