using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf;
using Checklist.Pdf.Archive;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Audits;

/// <summary>The report of an audit as a tagged PDF: <c>report.pdf</c>.</summary>
internal static class AuditPdfWriter
{
    public const string FileName = "report.pdf";

    /// <summary>Null where a font of the theme turns out to be damaged, which is reported.</summary>
    public static OutputFile? Write(AuditReport report, AuditPaper paper, DiagnosticBag diagnostics, AuditPlaces places)
    {
        try
        {
            return Set(report, paper, diagnostics, places);
        }
        catch (FontFormatException exception) when (report.Document.Theme.Fonts?.Regular is { } font)
        {
            // tables that only setting text looks into, such as that of kerning
            diagnostics.Add(PaperDiagnostics.FontDamaged(places.OfThemeFile(font.Path), font.Path, exception.Message));
            return null;
        }
    }

    private static OutputFile Set(AuditReport report, AuditPaper paper, DiagnosticBag diagnostics, AuditPlaces places)
    {
        var fonts = PaperLookReader.Fonts(report.Document.Theme.Fonts, places.OfThemeFile, diagnostics);
        using var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, Properties(report, paper), Setup(report, paper.Size), HandoutStyles.Theme, fonts);
        var images = new PdfImages(report.Document, diagnostics, places.Catalog);
        var prose = new PdfProse(images, new HeldTargets(report.Document with { Sections = [] }));
        var tables = new AuditPdfTables(report, paper.ShowsAll);
        flow.Add(new AuditPdfSummary(report).Blocks());
        flow.Add(tables.Numbers());
        flow.Add(new AuditPdfRegister(report).Blocks());
        flow.Add(AuditPdfSuspects.Blocks(report));
        flow.Add(AuditPdfSuspects.EarlierWordings(report));
        flow.Add(new AuditPdfFindings(report, prose, paper.ShowsAll).Blocks());
        flow.Add(tables.Blocks());
        flow.Finish();
        new AuditCharacters(report, flow.Document.Issues, places).Report(diagnostics);
        if (paper.IsArchive)
        {
            foreach (var issue in flow.Document.ConformanceIssues.Where(issue => issue.Standard == PdfStandard.Archive))
            {
                diagnostics.Add(ArchiveDiagnostics.NoArchive(places.Assessment, FileName, issue.Message, issue.Origin));
            }
        }

        return new OutputFile(FileName, stream.ToArray());
    }

    private static DocumentProperties Properties(AuditReport report, AuditPaper paper) =>
        new(report.Words.Format("report.title-of", report.Answers.Title), report.Document.Language)
        {
            Author = report.Document.Owner,
            Subject = $"{report.Answers.Assessment.Id} {report.Digest}",
            Creator = "checklist",
            IsArchive = paper.IsArchive,
        };

    private static PageSetup Setup(AuditReport report, PaperSize paper)
    {
        var id = $"{report.Answers.Assessment.Id} {report.ShortDigest}";
        var version = report.Document.Version is null ? "" : report.Words.Format("common.version-of", report.Document.Version);
        return new PageSetup
        {
            Size = paper == PaperSize.Letter ? PageSize.Letter : PageSize.A4,
            Header = _ => new RunningLine(report.Words.Format("report.title-of", report.Answers.Title),
                report.Document.Classification ?? "", version),
            Footer = page => new RunningLine(id, "", report.Words.Format("paper.page-of", page.Number, page.Count)),
        };
    }
}

/// <summary>How the PDF of a report is made.</summary>
/// <param name="ShowsAll">Every answer and every finding at length, however many there are.</param>
/// <param name="IsArchive">For the archive.</param>
internal sealed record AuditPaper(PaperSize Size, bool ShowsAll, bool IsArchive);
