using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Tests.Writers.Handout;
using Checklist.Core.Workspaces;
using Checklist.Pdf.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Writers.Applicability;

public partial class ApplicabilityOutputTests
{
    [Fact]
    public void Markdown() => Snapshot.Verify(Text("markdown/applicability.md", Applied.Audit), "md");

    [Fact]
    public void Every_format_has_a_file_and_nothing_else_is_written() =>
        Assert.Equal(
            [
                "head-office/applicability.html", "head-office/applicability.pdf", "head-office/applicability.xlsx",
                "head-office/markdown/applicability.md", "manifest.json",
            ],
            Build(null, []).Result!.Files.Select(file => file.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(false, PaperSize.A4)]
    [InlineData(true, PaperSize.Letter)]
    public void The_structure_of_the_PDF_is_sound_and_it_says_all_that_the_Markdown_says(bool isAudited, PaperSize paper)
    {
        var pdf = Bytes(Build(isAudited ? Applied.Audit : null, [], paper: paper).Result!, "applicability.pdf");
        PdfStructureChecks.AssertClean(pdf);
        var text = Letters(PaperSheet.Text(pdf));
        string[] words =
        [
            "Statement of applicability", "Head office", "ISO 27001 2022", "5 items: 2 applied, 2 not applied, 1 not decided",
            "Not decided",
            "No media leave the house. (CISO, 12 October 2026)", "The group monitors all networks. (Board, 12 October 2026)",
            "Staff have to know what is asked.", "Page 1 of", "Owner", "Approver", "End of statement · 7 items, 3 controls",
            isAudited ? "Finding: F-01" : "No audit was given",
        ];
        Assert.All(words, word => Assert.Contains(Letters(word), text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_structure_of_the_PDF_of_a_large_guide_is_sound() => PdfStructureChecks.AssertClean(
        PaperSheet.Of(Shipped.Sources("hyper-v-2012"), PaperSheet.Options with { Edition = Edition.Applicability }));

    [Fact]
    public void The_page_has_each_row_with_its_state_and_nothing_of_the_catalog_is_markup()
    {
        var page = Text("applicability.html", Applied.Audit);
        Assert.Equal(10, page.Split("<tr data-state=").Length - 1);
        Assert.Contains("<tr data-state=\"applied\" data-met=\"partly-met\">", page, StringComparison.Ordinal);
        var hostile = Applied.Catalog.Replace("A policy is published", "\"<img src=x> & |\"", StringComparison.Ordinal);
        Assert.DoesNotContain("<img", Text("applicability.html", null, hostile), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_has_a_sheet_for_each_framework_one_of_the_controls_and_the_evidence()
    {
        using var book = new ZipArchive(new MemoryStream(Bytes(Build(Applied.Audit, []).Result!, "applicability.xlsx")));
        using var names = new StreamReader(book.GetEntry("xl/workbook.xml")!.Open());
        Assert.Equal(
            ["Summary", "ISO 27001 2022", "House rules", "Controls of the catalog", "Evidence"],
            SheetName().Matches(names.ReadToEnd()).Select(match => match.Groups[1].Value));
        using var items = new StreamReader(book.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var sheet = items.ReadToEnd();
        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<autoFilter", sheet, StringComparison.Ordinal);
        Assert.Contains("C.2: No media leave the house. (CISO, 12 October 2026)", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_audit_there_is_no_column_of_results_and_the_head_says_so()
    {
        var page = Text("markdown/applicability.md");
        Assert.Contains("No audit was given", page, StringComparison.Ordinal);
        Assert.DoesNotContain("How far met", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## Evidence", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_nobody_decided_about_is_a_finding_at_the_item_and_stops_a_strict_build()
    {
        var (_, diagnostics) = Build(null, []);
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(
            ("CHK4023", "nothing says whether `A.11` of `iso` applies", "A.11"),
            (finding.Code, finding.Message, finding.Span.Text.ToString()));
        Assert.Null(Build(null, [], isStrict: true).Result);
    }

    [Fact]
    public void A_framework_that_is_asked_for_is_alone_in_the_statement()
    {
        var (result, diagnostics) = Build(null, ["own"]);
        var page = Text(result!, "markdown/applicability.md");
        Assert.Contains("## House rules", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## ISO 27001", page, StringComparison.Ordinal);
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void A_framework_that_is_not_there_is_an_error()
    {
        var (result, diagnostics) = Build(null, ["iso9001"]);
        Assert.Null(result);
        Assert.Equal("CHK4024", Assert.Single(diagnostics.Sorted()).Code);
    }

    private static string Text(string path, string? assessment = null, string? catalog = null)
    {
        var (result, diagnostics) = Build(assessment, [], catalog: catalog);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return Text(result, path);
    }

    private static string Text(BuildResult result, string path) =>
        Encoding.UTF8.GetString(Bytes(result, path));

    private static byte[] Bytes(BuildResult result, string path) =>
        result.Files.Single(file => file.Path == $"head-office/{path}").Bytes.ToArray();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static (BuildResult? Result, DiagnosticBag Diagnostics) Build(
        string? assessment, IReadOnlyList<string> frameworks, bool isStrict = false, PaperSize paper = PaperSize.A4, string? catalog = null)
    {
        var diagnostics = new DiagnosticBag();
        OutputFormat[] formats = [OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Print, OutputFormat.Xlsx];
        var options = new BuildOptions(formats, paper, "0.0.0")
        {
            Audit = assessment is null ? null : new AuditOptions(Audit.File(assessment)),
            Edition = Edition.Applicability,
            Frameworks = frameworks,
            IsStrict = isStrict,
            Profiles = ProfileRequest.Of("head-office"),
        };
        return (Builds.Build(Workspace.Open(Applied.Sources(catalog: catalog), "catalog.yaml", diagnostics), options), diagnostics);
    }

    [GeneratedRegex("<sheet name=\"([^\"]+)\"")]
    private static partial Regex SheetName();
}
