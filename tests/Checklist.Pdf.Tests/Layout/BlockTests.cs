using Checklist.Pdf.Forms;
using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Layout;

/// <summary>A small page is 300 wide; its margins are 30.</summary>
public class BlockTests
{
    [Theory]
    [InlineData(TextAlignment.Start, 30)]
    [InlineData(TextAlignment.Center, 100)]
    [InlineData(TextAlignment.End, 170)]
    public void A_picture_stands_where_it_is_to(TextAlignment alignment, double left)
    {
        var image = PdfImage.Read(Png.Pattern(2, 8, isInterlaced: false));
        using var pdf = PdfDocument.Open(Some.Flow(new Picture(image, 100, "A pattern") { Alignment = alignment }));
        Assert.Equal(left, Assert.Single(pdf.GetPage(1).GetImages()).BoundingBox.Left, 0.01);
    }

    [Theory]
    [InlineData(TextAlignment.Start, 30)]
    [InlineData(TextAlignment.Center, 30 + 110)]
    [InlineData(TextAlignment.End, 30 + 220)]
    public void Boxes_to_tick_stand_where_they_are_to(TextAlignment alignment, double left)
    {
        var row = new TickRow(new TickBox(new CheckBox("a", "A"), "")) { BoxSize = 20, Alignment = alignment };
        using var pdf = PdfDocument.Open(Some.Flow(row));
        var half = Theme.Default.TickLineWidth / 2;
        Assert.Equal(left + half, Assert.Single(pdf.GetPage(1).Paths).GetBoundingRectangle()!.Value.Left, 0.01);
    }

    [Fact]
    public void Boxes_to_tick_that_do_not_fit_go_on_below()
    {
        var boxes = Enumerable.Range(1, 7).Select(number => new TickBox(new CheckBox($"{number}", "A box"), $"answer{number}")).ToArray();
        var bytes = Some.Flow(new TickRow(boxes));
        PdfStructureChecks.AssertClean(bytes);
        using var pdf = PdfDocument.Open(bytes);
        var lines = pdf.GetPage(1).GetWords().GroupBy(word => Math.Round(word.BoundingBox.Bottom))
            .OrderByDescending(line => line.Key).ToArray();
        Assert.Equal(
            ["answer1 answer2 answer3", "answer4 answer5 answer6", "answer7"],
            lines.Select(line => string.Join(' ', line.Select(word => word.Text))));
        Assert.All(pdf.GetPage(1).Letters, letter => Assert.True(letter.EndBaseLine.X <= 270));
    }

    [Theory]
    [InlineData(TableLines.None, 0)]
    [InlineData(TableLines.Horizontal, 3)]
    [InlineData(TableLines.Grid, 3 + 3)]
    public void A_table_has_the_lines_that_it_is_to_have(TableLines lines, int count)
    {
        var table = new Table([ColumnWidth.Share(), ColumnWidth.Share()], [new TableRow("a", "b"), new TableRow("c", "d")])
        {
            Lines = lines,
        };
        using var pdf = PdfDocument.Open(Some.Flow(table));
        Assert.Equal(count, pdf.GetPage(1).Paths.Count);
    }

    [Fact]
    public void A_cell_may_span_columns()
    {
        var rows = new[] { new TableRow(new TableCell(new Paragraph("a")) { ColumnSpan = 9 }), new TableRow("b", "c") };
        var bytes = Some.Flow(new Table([ColumnWidth.Share(), ColumnWidth.Share()], rows) { Lines = TableLines.Grid });
        PdfStructureChecks.AssertClean(bytes);
        using var pdf = new RawPdf(bytes);
        Assert.Equal(3 + 2 + 3, pdf.Document.GetPage(1).Paths.Count);
        var table = pdf.Dictionary(pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "StructTreeRoot")!, "K")!, "K")!;
        var cells = pdf.Array(table, "K").SelectMany(row => pdf.Array((DictionaryToken)pdf.Follow(row), "K"))
            .Select(cell => (DictionaryToken)pdf.Follow(cell));
        Assert.Equal(
            [2, null, null], cells.Select(cell => pdf.Dictionary(cell, "A") is { } attributes ? pdf.Number(attributes, "ColSpan") : null));
    }

    [Fact]
    public void A_table_without_columns_is_refused() =>
        Assert.StartsWith(
            "a table needs columns",
            Assert.Throws<ArgumentException>(() => Some.Flow(new Table([], []))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void A_block_of_code_without_any_says_nothing(string code) =>
        PdfStructureChecks.AssertClean(Some.Flow(new Heading(1, "Code"), new CodeBlock(code)));

    [Fact]
    public void Tabs_in_code_lead_to_every_fourth_column()
    {
        using var pdf = PdfDocument.Open(Some.Flow(new CodeBlock("a\tb\n\tc\nabcde\tf")));
        var letters = pdf.GetPage(1).Letters;
        var (left, advance) = (letters[0].StartBaseLine.X, letters[0].Width);
        Assert.Equal(
            [4.0, 4.0, 8.0],
            new[] { "b", "c", "f" }.Select(
                value => Math.Round(
                    (letters.Last(letter => letter.Value == value
                        && letter.StartBaseLine.X > left + (3 * advance)).StartBaseLine.X - left) / advance, 2)));
    }

    [Fact]
    public void What_cannot_be_split_has_a_page_of_its_own()
    {
        var tall = new Paragraph("Tall") { Style = new Pdf.Text.TextStyle(10, 400) };
        Assert.Equal([["a1"], ["Tall"], ["b1"]], Some.Words(Some.Flow(Some.Lines(1, "a"), tall, Some.Lines(1, "b"))));
    }

    [Fact]
    public void What_cannot_be_split_does_not_hold_back_the_column_beside_it()
    {
        var tall = new Paragraph("Tall") { Style = new Pdf.Text.TextStyle(10, 400) };
        var pages = Some.Words(
            Some.Flow(new Columns(new Column(ColumnWidth.Share(), tall), new Column(ColumnWidth.Share(), Some.Lines(30, "b")))));
        Assert.Equal(2, pages.Length);
        Assert.Equal(["Tall", .. Enumerable.Range(1, 18).Select(number => $"b{number}")], pages[0].OrderBy(word => word[0] == 'b'));
        Assert.Equal(Enumerable.Range(19, 12).Select(number => $"b{number}"), pages[1]);
    }

    [Fact]
    public void A_gap_is_between_blocks_and_not_at_the_top_of_a_page()
    {
        var gap = new Gap(60);
        using var pdf = PdfDocument.Open(
            Some.Flow(gap, Some.Lines(1, "a"), gap, Some.Lines(13, "b"), gap, Some.Lines(1, "c"), gap, new PageBreak(), gap));
        Assert.Equal(2, pdf.NumberOfPages);
        var (first, second) = (pdf.GetPage(1).Letters, pdf.GetPage(2).Letters);
        Assert.Equal(13 + 60, first[0].StartBaseLine.Y - first.First(letter => letter.Value == "b").StartBaseLine.Y, 0.01);
        Assert.Equal(first[0].StartBaseLine.Y, second[0].StartBaseLine.Y, 0.01);
        Assert.Equal(PageTop, first[0].StartBaseLine.Y, 0.01);
    }

    [Fact]
    public void A_table_with_a_caption_stays_with_what_follows_when_it_is_to()
    {
        var table = new Table([ColumnWidth.Share()], [new TableRow("row")]) { Caption = ["Caption"], KeepWithNext = true };
        var pages = Some.Words(Some.Flow(Some.Lines(13, "a"), table, Some.Lines(3, "b")));
        Assert.Equal(["Caption", "row", "b1", "b2", "b3"], pages[1]);
    }

    private static double PageTop
    {
        get
        {
            using var pdf = PdfDocument.Open(Some.Flow(Some.Lines(1)));
            return pdf.GetPage(1).Letters[0].StartBaseLine.Y;
        }
    }
}
