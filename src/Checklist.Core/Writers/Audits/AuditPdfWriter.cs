using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Audits;

/// <summary>The report of an audit as a tagged PDF: <c>report.pdf</c>.</summary>
internal static class AuditPdfWriter
{
    public static OutputFile Write(AuditReport report, PaperSize paper)
    {
        using var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, Properties(report), Setup(report, paper), HandoutStyles.Theme);
        var prose = new PdfProse(new PdfImages(report.Document), new HeldTargets(report.Document with { Sections = [] }));
        flow.Add(new AuditPdfSummary(report).Blocks());
        flow.Add(AuditPdfSuspects.Blocks(report));
        flow.Add(new AuditPdfFindings(report, prose).Blocks());
        flow.Add(new AuditPdfTables(report).Blocks());
        flow.Finish();
        return new OutputFile("report.pdf", stream.ToArray());
    }

    private static DocumentProperties Properties(AuditReport report) => new($"{report.Answers.Title}: audit report", report.Document.Language)
    {
        Author = report.Document.Owner,
        Subject = $"{report.Answers.Assessment.Id} {report.Digest}",
        Creator = "checklist",
    };

    private static PageSetup Setup(AuditReport report, PaperSize paper)
    {
        var id = $"{report.Answers.Assessment.Id} {report.ShortDigest}";
        var version = report.Document.Version is null ? "" : $"Version {report.Document.Version}";
        return new PageSetup
        {
            Size = paper == PaperSize.Letter ? PageSize.Letter : PageSize.A4,
            Header = _ => new RunningLine($"{report.Answers.Title}: audit report", report.Document.Classification ?? "", version),
            Footer = page => new RunningLine(id, "", $"Page {page.Number} of {page.Count}"),
        };
    }
}
