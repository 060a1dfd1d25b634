using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Layout;

/// <summary>A small page has room for 18 lines of 13 points.</summary>
public class FlowTests
{
    [Fact]
    public void A_paragraph_leaves_two_lines_on_each_side_of_a_break()
    {
        var pages = Some.Words(Some.Flow(Some.Lines(16, "a"), Some.Lines(5, "b")));
        Assert.Equal(["b1", "b2"], pages[0][16..]);
        pages = Some.Words(Some.Flow(Some.Lines(15, "a"), Some.Lines(4, "b")));
        Assert.Equal(["b1", "b2"], pages[0][15..]);
        pages = Some.Words(Some.Flow(Some.Lines(17, "a"), Some.Lines(5, "b")));
        Assert.Equal(17, pages[0].Length);
        pages = Some.Words(Some.Flow(Some.Lines(16, "a"), Some.Lines(3, "b")));
        Assert.Equal(16, pages[0].Length);
    }

    [Fact]
    public void What_fits_on_a_page_is_not_split_when_it_is_to_stay_together()
    {
        for (var before = 1; before < 18; before++)
        {
            var pages = Some.Words(
                Some.Flow(Some.Lines(before, "a"), new Group(Some.Lines(9, "b"), Some.Lines(9, "c")) { KeepTogether = true }));
            Assert.Equal(2, pages.Length);
            Assert.Equal(18, pages[1].Length);
        }
    }

    [Fact]
    public void A_group_taller_than_a_page_breaks_and_says_so()
    {
        var group = new Group(Some.Lines(10, "a"), Some.Lines(10, "b"), Some.Lines(10, "c"))
        {
            KeepTogether = true,
            Continued = ["continued"],
        };
        var pages = Some.Words(Some.Flow(group));
        Assert.Equal("continued", pages[1][0]);
        Assert.DoesNotContain("continued", pages[0]);
    }

    [Fact]
    public void A_heading_goes_with_what_follows()
    {
        var pages = Some.Words(Some.Flow(Some.Lines(16, "a"), new Heading(2, "Heading"), Some.Lines(3, "b")));
        Assert.Equal(["Heading", "b1"], pages[1][..2]);
        pages = Some.Words(
            Some.Flow(Some.Lines(13, "a"), new Group(new Heading(2, "Heading"), Some.Lines(18, "b")) { KeepTogether = true }));
        Assert.Equal(["Heading", "b1", "b2"], pages[0][13..]);
    }

    [Fact]
    public void Headings_stay_together_with_a_kept_group_that_has_no_room()
    {
        var pages = Some.Words(
            Some.Flow(Some.Lines(5, "a"), new Heading(2, "One"), new Heading(3, "Two"),
                new Group(Some.Lines(13, "b")) { KeepTogether = true }));
        Assert.Equal(["One", "Two", "b1"], pages[1][..3]);
    }

    [Fact]
    public void A_heading_parts_from_what_has_no_room_below_it_on_an_empty_page()
    {
        var pages = Some.Words(Some.Flow(new Heading(2, "Heading"), new Group(Some.Lines(18, "b")) { KeepTogether = true }));
        Assert.Equal(["Heading", "b1", "b2"], pages[0][..3]);
        var picture = new Drawing(100, 180, "A picture", (canvas, area) => canvas.Text(area.X, area.Y + 20, "picture"));
        pages = Some.Words(Some.Flow(new Heading(1, "One\nTwo\nThree"), picture, Some.Lines(1, "b")));
        Assert.Equal([["One", "Two", "Three"], ["picture", "b1"]], pages);
    }

    [Fact]
    public void A_page_break_starts_a_page() =>
        Assert.Equal(2, Some.Words(Some.Flow(Some.Lines(1, "a"), new PageBreak(), Some.Lines(1, "b"))).Length);

    [Fact]
    public void A_row_taller_than_a_page_is_split_across_its_cells()
    {
        var row = new TableRow(new TableCell(Some.Lines(30, "a")), new TableCell(Some.Lines(25, "b")));
        var table = new Table([ColumnWidth.Share(), ColumnWidth.Share()], [row]) { Head = [new TableRow("Left", "Right")] };
        var bytes = Some.Flow(table);
        PdfStructureChecks.AssertClean(bytes);
        var pages = Some.Words(bytes);
        Assert.Equal(2, pages.Length);
        Assert.Contains("a1", pages[0]);
        Assert.Contains("b1", pages[0]);
        Assert.Contains("a30", pages[1]);
        Assert.Contains("b25", pages[1]);
        Assert.Contains("Left", pages[1]);
    }

    [Fact]
    public void A_row_that_fits_on_a_page_is_not_split()
    {
        var rows = Enumerable.Range(0, 20).Select(number => new TableRow(new TableCell(Some.Lines(4, $"r{number}-")))).ToArray();
        foreach (var page in Some.Words(Some.Flow(new Table([ColumnWidth.Share()], rows))))
        {
            Assert.Equal(0, page.Length % 4);
        }
    }

    [Fact]
    public void Margins_change_sides_when_mirrored()
    {
        var setup = Some.SmallPage with { IsMirrored = true, InnerMargin = 60 };
        using var pdf = PdfDocument.Open(Some.Flow(setup, Some.Lines(20)));
        Assert.Equal(60, pdf.GetPage(1).Letters[0].StartBaseLine.X, 0.5);
        Assert.Equal(30, pdf.GetPage(2).Letters[0].StartBaseLine.X, 0.5);
    }

    [Fact]
    public void A_header_that_is_too_long_is_cut()
    {
        var setup = Some.SmallPage with { Header = page => new RunningLine(new string('m', 200), "", "v1") };
        using var pdf = PdfDocument.Open(Some.Flow(setup, Some.Lines(1)));
        Assert.All(pdf.GetPage(1).Letters, letter => Assert.True(letter.EndBaseLine.X < 271));
        Assert.Contains("m…", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_knows_the_heading_of_its_page()
    {
        var setup = Some.SmallPage with { Header = page => new RunningLine("", "", $"[{page.Heading}]") };
        using var pdf = PdfDocument.Open(
            Some.Flow(setup, new Heading(1, "One"), Some.Lines(20), new PageBreak(), new Heading(2, "Two"), new Heading(2, "Three")));
        Assert.Contains("[One]", pdf.GetPage(2).Text, StringComparison.Ordinal);
        Assert.Contains("[Two]", pdf.GetPage(3).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_nest_in_the_structure()
    {
        var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, new DocumentProperties("Some"), Some.SmallPage);
        flow.BeginSection();
        flow.Add(new Heading(1, "One"));
        flow.BeginSection();
        flow.Add(new Heading(2, "Inner"), new Paragraph("text"));
        flow.EndSection();
        flow.EndSection();
        flow.Add(new ListBlock(new ListItem(new Paragraph("item"))) { IsNumbered = true });
        flow.Finish();
        Assert.Equal(
            """
            Document
              Sect
                H1
                  "One"
                Sect
                  H2
                    "Inner"
                  P
                    "text"
              L
                LI
                  Lbl
                    "1."
                  LBody
                    "item"

            """,
            StructureText.Dump(stream.ToArray()));
    }

    [Fact]
    public void An_empty_document_has_one_page() => PdfStructureChecks.AssertClean(Some.Flow());

    [Fact]
    public void A_soft_hyphen_shows_only_where_its_line_ends()
    {
        using var pdf = PdfDocument.Open(
            Some.Flow(new Paragraph(
                "Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesell\u00ADschafts\u00ADkapitäns\u00ADmütze and more")));
        Assert.Single(pdf.GetPage(1).Letters, letter => letter.Value == "\u00AD");
    }

    [Fact]
    public void A_reader_hears_the_demo_in_a_sensible_order()
    {
        var dump = StructureText.Dump(Demo.Write());
        Assert.StartsWith("Document\n  H1\n    \"Hyper-V hosts: security audit\"\n  P\n", dump, StringComparison.Ordinal);
        Assert.Matches("Link\n +\"the vendor’s guidance\"\n", dump);
    }
}
