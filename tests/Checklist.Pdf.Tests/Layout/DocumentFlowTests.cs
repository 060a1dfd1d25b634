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

    [Fact]
    public void A_draft_has_the_places_of_the_file()
    {
        var (file, draft) = (Flow(Full, new MemoryStream()), Flow(Full, Stream.Null));
        foreach (var flow in new[] { file, draft })
        {
            flow.Add(Enumerable.Range(1, 60).Select(number => Some.Lines(7) with { Destination = $"place-{number}" }));
            flow.Add(new PageBreak());
        }

        var pages = Enumerable.Range(1, 60).Select(number => draft.Document.PageOf($"place-{number}")).ToList();
        Assert.Equal(Enumerable.Range(1, 60).Select(number => file.Document.PageOf($"place-{number}")), pages);
        Assert.True(pages[^1] > 20);
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

    private static PageSetup Full => Some.SmallPage with
    {
        Header = page => new RunningLine(page.Heading, "", ""),
        Code = (page, part) => $"{page} {part}",
    };

    private static DocumentFlow Flow(PageSetup setup) => Flow(setup, new MemoryStream());

    private static DocumentFlow Flow(PageSetup setup, Stream output) => new(output, new DocumentProperties("Some"), setup);
}
