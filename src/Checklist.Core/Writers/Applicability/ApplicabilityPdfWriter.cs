using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Applicability;

/// <summary>The statement of applicability as a tagged PDF, wider than high: <c>applicability.pdf</c>.</summary>
internal sealed class ApplicabilityPdfWriter(ApplicabilityStatement statement) : IChecklistWriter
{
    public const string Path = "applicability.pdf";

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var images = new PdfImages(document, context.Diagnostics, context.PlaceOf(null));
        var sheet = new Handout.Sheet(document, images, new PaperLookReader(document, context).Read(), context);
        try
        {
            using var stream = new MemoryStream();
            var flow = new DocumentFlow(stream, Properties(document), Setup(sheet), HandoutStyles.Theme, sheet.Look.Fonts);
            flow.Add(new ApplicabilityLayout(sheet, statement).Blocks());
            flow.Finish();
            HandoutPdfWriter.ReportCharacters(flow.Document.Issues, context);
            return [context.Output.Put(Path, stream.ToArray())];
        }
        catch (FontFormatException exception) when (document.Theme.Fonts?.Regular is { } font)
        {
            // tables that only setting text looks into, such as that of kerning
            context.Diagnostics.Add(PaperDiagnostics.FontDamaged(context.PlaceOfFile(font.Path), font.Path, exception.Message));
            return [];
        }
    }

    private static DocumentProperties Properties(ChecklistDocument document) =>
        new(new ApplicabilityWords(document.Words).TitleOf(document), document.Language)
        {
            Author = document.Owner,
            Subject = $"{document.Id}{(document.Version is null ? "" : $" {document.Version}")} {document.Digest}",
            Creator = "checklist",
        };

    private PageSetup Setup(Handout.Sheet sheet)
    {
        var document = sheet.Document;
        var version = document.Version is null ? "" : document.Words.Format("common.version-of", document.Version);
        var profile = document.Tailoring is { } tailoring ? $"/{tailoring.ProfileId}" : "";
        var audit = document.Answers is { } answers ? $" · {answers.Assessment.Id} {ApplicabilityWords.ShortSeal(statement)}" : "";
        var identity = new SheetIdentity(document with { Targets = [] });
        var size = sheet.Context.Paper == PaperSize.Letter ? PageSize.Letter : PageSize.A4;
        return new PageSetup
        {
            Size = size.Landscape,
            IsMirrored = sheet.Context.IsDuplex,
            Header = _ => new RunningLine(PdfSheet.RunningTitle(document), document.Classification ?? "", version),
            Footer = page => new RunningLine(
                $"{document.Id}{profile} {document.ShortDigest}{audit}", document.Theme.Footer ?? "",
                document.Words.Format("paper.page-of", page.Number, page.Count)),
            Code = document.Theme.Codes == ThemeCodes.None ? null : (page, _) => identity.CodeOf(page),
        };
    }
}
