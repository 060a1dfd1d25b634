using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Interop.Forms;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>The table that auditors write on.</summary>
public class WorksheetTests
{
    private const double MillimetresPerPoint = 25.4 / 72;

    private static readonly DocumentTarget[] Sites = [new("berlin", "Berlin"), new("lyon", "Lyon")];

    private static readonly BuildOptions Options = PaperSheet.Options with { Edition = Edition.Worksheet };

    private static readonly Lazy<byte[]> Guide = new(() => PaperSheet.Of(Shipped.Sources("hyper-v-2012"), Options));

    [Fact]
    public void Every_check_has_a_place_for_evidence_and_sample_of_its_own_and_every_control_for_name_and_day()
    {
        var names = PaperSheet.FieldNames(PaperSheet.Of(Some.FullSources(), Options with { Targets = Sites })).ToHashSet();
        var document = Built.Document(Some.FullSources());
        foreach (var item in document.Items)
        {
            Assert.All(item.Checks, check => Assert.All(Sites, site => Assert.All(
                ["note", "sample", "sample-of"],
                kind => Assert.Contains(Checklist.Core.Writers.Handout.FieldNames.OfCheck(item.Id, check.Id, site.Id, kind), names))));
            Assert.All(item.IsWithdrawn ? [] : Sites, site => Assert.All(
                ["by", "on"],
                kind => Assert.Contains(Checklist.Core.Writers.Handout.FieldNames.OfControl(item.Id, site.Id, kind), names)));
        }
    }

    [Fact]
    public void There_is_room_to_write_at_each_check_and_pages_are_full()
    {
        using var pdf = PdfDocument.Open(Guide.Value);
        var pages = pdf.GetPages()
            .Select(page => (Page: page, Notes: Widgets(page).Where(box => box.Name.EndsWith("/note", StringComparison.Ordinal)).ToList()))
            .Where(page => page.Notes.Count > 0).ToList();
        Assert.All(pages.SelectMany(page => page.Notes), note => Assert.True(
            note.Area.Height * MillimetresPerPoint >= 14 && note.Area.Width * MillimetresPerPoint >= 57, note.Name));
        Assert.All(pages, page => Assert.True(Fill(page.Page) > 0.9, $"page {page.Page.Number} is {Fill(page.Page):P0} full"));
        var checks = Built.Document(Shipped.Sources("hyper-v-2012")).CheckCount;
        Assert.InRange(pdf.NumberOfPages, 1, checks / 6.3);
    }

    /// <summary>The cover and the last pages too: with 246 checks 39 pages at most, and 31 without commands.</summary>
    [Theory]
    [InlineData(PaperSize.A4, false, 37)]
    [InlineData(PaperSize.Letter, false, 39)]
    [InlineData(PaperSize.A4, true, 29)]
    [InlineData(PaperSize.Letter, true, 31)]
    public void No_page_is_half_empty(PaperSize paper, bool leavesOutCommands, int most)
    {
        using var pdf = PdfDocument.Open(PaperSheet.Of(
            Shipped.Sources("hyper-v-2012"), Options with { Paper = paper, LeavesOutCommands = leavesOutCommands }));
        var pages = pdf.GetPages().Select(page => (page.Number, Fill: FillWithWords(page))).ToList();
        Assert.All(pages, page => Assert.True(page.Fill > 0.8, $"page {page.Number} is {page.Fill:P0} full"));
        Assert.True(pages.Average(page => page.Fill) > 0.9);
        Assert.InRange(pages.Count, 1, most);
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public void The_structure_is_sound_on_both_sides_of_the_paper(PaperSize paper) => PdfStructureChecks.AssertClean(
        PaperSheet.Of(Some.FullSources(), Options with { Paper = paper, IsDuplex = true, Targets = Sites, Copy = "2" }));

    [Fact]
    public void The_margin_to_bind_is_on_the_left_of_odd_pages_and_on_the_right_of_even_ones()
    {
        double[] Lefts(bool isDuplex)
        {
            using var pdf = PdfDocument.Open(PaperSheet.Of(Some.FullSources(), Options with { IsDuplex = isDuplex }));
            return [.. pdf.GetPages().Take(2).Select(page => page.Letters.Min(letter => letter.StartBaseLine.X) * MillimetresPerPoint)];
        }

        Assert.All(Lefts(isDuplex: false), left => Assert.InRange(left, 17.5, 19.5));
        var mirrored = Lefts(isDuplex: true);
        Assert.InRange(mirrored[0], 17.5, 19.5);
        Assert.InRange(mirrored[1], 9.5, 11.5);
    }

    [Fact]
    public void A_page_says_which_audit_target_copy_and_text_it_belongs_to()
    {
        var options = Options with { Copy = "3", Audit = new AuditOptions(Audit.File(Audit.Assessment())) };
        using var pdf = PdfDocument.Open(PaperSheet.Of(Audit.Sources(), options));
        var pages = pdf.GetPages().Select(page => page.Text).ToList();
        Assert.All(pages, text => Assert.Contains("Audit 2026-q4", text, StringComparison.Ordinal));
        Assert.All(pages, text => Assert.Contains("Copy 3", text, StringComparison.Ordinal));
        var digest = Built.Text(Audit.Sources())!.ShortDigest;
        Assert.All(pages, (text, index) => Assert.Contains($"Page {index + 1} of {pages.Count}", text, StringComparison.Ordinal));
        Assert.All(pages, text => Assert.Contains(digest, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_commands_it_is_shorter_and_asks_the_same()
    {
        var sources = Shipped.Sources("debian-server");
        var whole = PaperSheet.Of(sources, Options);
        var shorter = PaperSheet.Of(sources, Options with { LeavesOutCommands = true });
        Assert.Equal(PaperSheet.FieldNames(whole), PaperSheet.FieldNames(shorter));
        Assert.True(Pages(shorter) < Pages(whole));
    }

    [Fact]
    public void Other_formats_give_what_they_give_for_the_handout_and_the_clauses()
    {
        IReadOnlyList<string> Paths(Edition edition) => [.. Built.From(Some.FullSources(), Built.Options with { Edition = edition }).Keys];
        Assert.Equal(["site/crosswalk.html"], Paths(Edition.Worksheet).Except(Paths(Edition.Handout)));
        Assert.Empty(Paths(Edition.Handout).Except(Paths(Edition.Worksheet)));
    }

    [Fact]
    [Trait("Category", "tools")]
    public void What_is_typed_comes_back_at_its_check()
    {
        var options = new BuildOptions([OutputFormat.Pdf], PaperSize.A4, "0.0.0") { Edition = Edition.Worksheet, Targets = Sites };
        var blank = PaperSheet.Of(MemorySources.Of(FormCatalog.Text), options);
        var filled = PdfTools.FillWithPdftk(blank,
        [
            new("c/lab-01/a/berlin/result", "fail"), new("c/lab-01/a/berlin/note", "Zwei Räume offen\nПривет"),
            new("c/lab-01/a/berlin/sample", "5"),
            new("c/lab-01/a/berlin/sample-of", "40"), new("c/lab-01/berlin/by", "a: AA; b: CC"), new("c/lab-01/berlin/on", "2026-11-20"),
            new("c/lab-01/b/berlin/result", "pass"), new("c/lab-01/b/berlin/note", "seen"), new("c/lab-01/b/lyon/note", "not looked at"),
            new("c/lab-02/lyon/result", "pass"), new("c/lab-02/lyon/note", "whole control"), new("c/lab-02/lyon/by", "BB"),
            new("more/1/of", "LAB-01 b, Berlin"), new("more/1/text", "and a long story"),
        ]);
        var form = FormRead.Clean(filled);
        Assert.Equal(
            [
                "lab-01/a/berlin|fail|Zwei Räume offen\nПривет||AA|2026-11-20", "lab-01/b/berlin|pass|seen\nContinued: and a long story||CC|2026-11-20",
                "lab-01/b/lyon|not-checked|not looked at|||", "lab-02/lyon|pass|whole control||BB|",
            ],
            FormRead.Lines(form));
        Assert.Equal(new AnswerSample("5", "40"), form.Answers.Results[0].Sample);
    }

    [Fact]
    public void A_continuation_that_names_no_check_is_kept_and_reported()
    {
        var blank = PaperSheet.Of(MemorySources.Of(FormCatalog.Text), Options);
        var (form, codes) = FormRead.Of(
            PdfTools.FillWithPdftk(
                blank, [new("c/lab-02/result", "pass"), new("more/2/of", "the second floor"), new("more/2/text", "wet")]));
        Assert.Equal("CHK6261", codes);
        Assert.Contains("Continuation sheet, the second floor: wet", form!.Answers.Results[0].Note, StringComparison.Ordinal);
    }

    private static int Pages(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return pdf.NumberOfPages;
    }

    /// <summary>How far down fields and words reach, of what lies between head and foot.</summary>
    private static double Fill(UglyToad.PdfPig.Content.Page page)
    {
        const double Foot = 18 / MillimetresPerPoint;
        const double Head = 18 / MillimetresPerPoint;
        var lowest = Widgets(page).Min(box => box.Area.Bottom);
        return (page.Height - Head - lowest) / (page.Height - Head - Foot);
    }

    private static double FillWithWords(UglyToad.PdfPig.Content.Page page)
    {
        const double Foot = 18 / MillimetresPerPoint;
        var words = page.Letters.Select(letter => letter.StartBaseLine.Y).Where(y => y > Foot);
        var lowest = words.Concat(Widgets(page).Select(box => box.Area.Bottom)).Min();
        return (page.Height - Foot - lowest) / (page.Height - (2 * Foot));
    }

    private static IEnumerable<(string Name, UglyToad.PdfPig.Core.PdfRectangle Area)> Widgets(UglyToad.PdfPig.Content.Page page) =>
        page.GetAnnotations().Where(annotation => annotation.Type == UglyToad.PdfPig.Annotations.AnnotationType.Widget)
            .Select(annotation =>
                (annotation.AnnotationDictionary.TryGet(UglyToad.PdfPig.Tokens.NameToken.T, out var name) ? name.ToString()! : "",
                    annotation.Rectangle));
}
