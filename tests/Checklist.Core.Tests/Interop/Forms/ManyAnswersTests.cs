using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Checklist.Core.Assessments;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Writers;
using Checklist.Core.Writers.Handout;
using Checklist.Core.Writers.Markdown;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>A thousand answers go into each form and come back, through programs of others where one is at hand.</summary>
public class ManyAnswersTests
{
    private static readonly Lazy<byte[]> Workbook = new(
        () => ManyAnswers.Write(new XlsxWriter(), ManyAnswers.Double.Answered(), "checklist.xlsx"));

    [Fact]
    public void There_are_a_thousand() => Assert.Equal((1000, 2000), (ManyAnswers.Single.Results.Count, ManyAnswers.Double.Results.Count));

    [Fact]
    public void A_workbook_holds_all()
    {
        Assert.Empty(Workbooks.Errors(Workbook.Value).Take(5));
        AssertSame(ManyAnswers.Double, FormRead.Of(Workbook.Value));
    }

    [Fact]
    [Trait("Category", "tools")]
    public void A_workbook_that_LibreOffice_saved_holds_all() =>
        AssertSame(ManyAnswers.Double, FormRead.Of(Workbooks.SaveWithLibreOffice(Workbook.Value, "xlsx", "xlsx")));

    [Fact]
    public void A_table_holds_all() =>
        AssertSame(ManyAnswers.Double, FormRead.Of(ManyAnswers.Write(new CsvWriter(), ManyAnswers.Double.Answered(), "checklist.csv")));

    [Fact]
    [Trait("Category", "tools")]
    public void A_table_that_LibreOffice_saved_holds_all()
    {
        var table = ManyAnswers.Write(new CsvWriter(), ManyAnswers.Double.Answered(), "checklist.csv");
        AssertSame(ManyAnswers.Double,
            FormRead.Of(
                Workbooks.SaveWithLibreOffice(
                    table, "csv", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false",
                    "--infilter=CSV:44,34,76,1,,0,true,true,false")));
    }

    [Fact]
    public void A_task_list_holds_all()
    {
        AssertSame(ManyAnswers.Double,
            FormRead.Of(ManyAnswers.Write(new MarkdownWriter(), ManyAnswers.Double.Answered(), "markdown/checklist.md")));
        AssertSame(ManyAnswers.Single,
            FormRead.Of(ManyAnswers.Write(new MarkdownWriter(), ManyAnswers.Single.Answered(), "markdown/checklist.md")));
    }

    [Fact]
    public void A_paper_form_that_was_not_touched_gives_back_all_and_says_so()
    {
        var form = ManyAnswers.Write(new HandoutPdfWriter(), ManyAnswers.Single.Answered(), "handout.pdf");
        AssertSame(ManyAnswers.Single, FormRead.Of(form), "CHK6260");
    }

    [Fact]
    [Trait("Category", "tools")]
    public void A_paper_form_that_pdftk_filled_in_holds_all() => AssertFilled(ManyAnswers.Single, PdfTools.FillWithPdftk);

    [Fact]
    [Trait("Category", "tools")]
    public void A_paper_form_for_two_targets_that_pdfjs_filled_in_holds_all() => AssertFilled(ManyAnswers.Double, PdfTools.FillWithPdfjs);

    [Fact]
    public void A_page_starts_with_all()
    {
        var page = Encoding.UTF8.GetString(ManyAnswers.Write(new ChecklistHtmlWriter(), ManyAnswers.Double.Answered(), "checklist.html"));
        using var data = JsonDocument.Parse(new HtmlParser().ParseDocument(page).GetElementById("ui:data")!.TextContent);
        AssertSame(ManyAnswers.Double, FormRead.Of(Encoding.UTF8.GetBytes(data.RootElement.GetProperty("assessment").GetRawText())));
    }

    private static void AssertFilled(ManyAnswers answers, Func<byte[], IEnumerable<KeyValuePair<string, string>>, byte[]> fill)
    {
        var expected = answers.OnPaper();
        var blank = ManyAnswers.Write(new HandoutPdfWriter(), answers.Document, "handout.pdf");
        var form = FormRead.Clean(fill(blank, answers.Fields(expected)));
        Assert.Equal(Sorted(expected), Sorted(form.Answers.Results)); // paper has the targets of a control one after the other
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<CheckResult> results) =>
        [.. results.Select(result => $"{FormRead.Line(result)} {result.Digest}").Order(StringComparer.Ordinal)];

    private static void AssertSame(ManyAnswers expected, (FilledForm? Form, string Codes) read, string codes = "")
    {
        Assert.Equal(codes, read.Codes);
        var lines = FormRead.Lines(read.Form!);
        Assert.Equal(expected.Lines.Except(lines), lines.Except(expected.Lines));
        Assert.Equal(expected.Lines, lines);
        Assert.Equal(expected.Results.Select(result => result.Digest), read.Form!.Answers.Results.Select(result => result.Digest));
        Assert.Equal("lab-2026", read.Form.Answers.Id);
    }
}
