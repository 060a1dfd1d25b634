using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Pdf;
using Checklist.Pdf.Archive;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>Lays a document out as a PDF file, each edition in its order.</summary>
/// <param name="data">Travels inside: what the form asks, for the programs that read it back.</param>
internal sealed class PdfSheet(Sheet sheet, ReadOnlyMemory<byte> data)
{
    private readonly ChecklistDocument document = sheet.Document;

    /// <summary>The file.</summary>
    /// <param name="pageOf">For the table of contents.</param>
    /// <param name="issues">Characters that could not be set.</param>
    /// <param name="broken">Why the file has not the mark of a standard.</param>
    public byte[] Write(
        Func<string, int?> pageOf, out IReadOnlyList<TextIssue> issues, out IReadOnlyList<ConformanceIssue> broken)
    {
        using var stream = new BlockStream();
        var flow = Fill(stream, pageOf);
        flow.Document.Attach(
            new AttachedFile("checklist.json", "application/json", data, sheet.Words["paper.attachment"])
            {
                Modified = sheet.Context.IsArchive ? PublishedOn() : null,
            });
        flow.Finish();
        issues = flow.Document.Issues;
        broken = flow.Document.ConformanceIssues;
        return stream.ToArray();
    }

    /// <summary>Lays all out without a file.</summary>
    public Func<string, int?> FindPages()
    {
        var flow = Fill(Stream.Null, _ => null);
        flow.Add(new PageBreak()); // what waits for its neighbor gets its place
        return flow.Document.PageOf;
    }

    private DocumentFlow Fill(Stream stream, Func<string, int?> pageOf)
    {
        var theme = document.Edition switch
        {
            Edition.Card => HandoutStyles.CardTheme,
            Edition.Worksheet => WorksheetStyles.Theme,
            _ => HandoutStyles.Theme,
        };
        var fields = sheet.Context.IsFlat ? FieldMode.Flat : FieldMode.Fillable;
        var flow = new DocumentFlow(stream, Properties(), Setup(), theme, sheet.Look.Fonts, fields);
        flow.Document.FieldValues = PaperValues.Of(document);
        Fill(flow, pageOf);
        return flow;
    }

    /// <summary>An archive wants to know the day of what is attached; a text without one has none.</summary>
    private DateTimeOffset? PublishedOn() =>
        DateOnly.TryParseExact(document.Published?.Iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;

    private void Fill(DocumentFlow flow, Func<string, int?> pageOf)
    {
        switch (document.Edition)
        {
            case Edition.Guide:
                FillGuide(flow, pageOf);
                break;
            case Edition.Handout:
                FillHandout(flow);
                break;
            case Edition.Worksheet:
                FillWorksheet(flow);
                break;
            case Edition.Card:
                flow.Add(new CardLayout(sheet).Blocks());
                break;
            case Edition.Summary:
                flow.Add(new SummaryLayout(sheet).Blocks());
                break;
            default:
                throw new InvalidOperationException($"no layout for {document.Edition}");
        }
    }

    private void FillGuide(DocumentFlow flow, Func<string, int?> pageOf)
    {
        var order = new GuideOrder(document);
        flow.Add(new CoverLayout(sheet).Blocks(new ContentsLayout(sheet.Words, order, pageOf).Blocks()));
        var chapters = new ChapterLayout(sheet, flow);
        foreach (var chapter in order.Chapters)
        {
            chapters.Add(chapter);
        }

        AddRest(flow, order.Rest);
        flow.Document.Origin = null;
        if (sheet.Continuations.HasTexts)
        {
            flow.Add(sheet.Continuations.Blocks(sheet.Look));
        }

        flow.Add(new AboutLayout(sheet).Blocks());
        flow.Add(new BackLayout(sheet).Blocks());
    }

    private void AddRest(DocumentFlow flow, IReadOnlyList<ChecklistSection> rest)
    {
        if (rest.Count > 0)
        {
            flow.Add(
                new PageBreak(), new Heading(2, sheet.Look.Ink(sheet.Words["common.controls"])) { Style = HandoutStyles.ChapterTitle });
        }

        var sections = new SectionLayout(sheet, flow);
        foreach (var section in rest)
        {
            sections.Add(section);
        }
    }

    private void FillHandout(DocumentFlow flow)
    {
        flow.Add(new CoverLayout(sheet).Blocks([]));
        var sections = new SectionLayout(sheet, flow);
        foreach (var section in document.Sections)
        {
            sections.Add(section);
        }

        flow.Document.Origin = null;
        flow.Add(new PageBreak());
        flow.Add(sheet.Continuations.Blocks(sheet.Look));
        flow.Add(new BackLayout(sheet).Blocks());
    }

    /// <summary>The pages of an audit, then a copy of the table for each target, and what all of them share at the end.</summary>
    private void FillWorksheet(DocumentFlow flow)
    {
        var audit = document.Answers is { } answers && !sheet.Context.LeavesOutAuditPages
            ? new AuditPagesLayout(sheet, answers.Assessment)
            : null;
        flow.Add(audit?.Blocks() ?? new CoverLayout(sheet).Blocks([]));
        if (audit is null && !sheet.Context.LeavesOutAuditPages
            && new AgreedLayout(sheet.Words).Fitting(flow.RemainingHeight, block => flow.Measure(block)) is { } agreed)
        {
            flow.Add(agreed);
        }

        foreach (var targets in WorksheetStyles.Copies(document.Targets, sheet.Context))
        {
            var title = targets[0] is null ? sheet.Words["paper.worksheet"] : string.Join(", ", targets.Select(target => target!.Title));
            flow.Part = SheetIdentity.PartOf(targets);
            flow.BeginSection();
            flow.Add(new PageBreak(),
                new Heading(sheet.SectionLevel, sheet.Look.Ink(title))
                {
                    Style = HandoutStyles.SectionTitle,
                    SpaceBefore = 0,
                    SpaceAfter = 4,
                });
            flow.Add(new WorksheetTable(sheet, targets, flow).Build());
            flow.EndSection();
        }

        flow.Part = "";
        flow.Document.Origin = null;
        flow.Add(new PageBreak());
        IReadOnlyList<Block> register = audit is null ? [] : [.. new RegisterPage(sheet, document.Answers!).Blocks()];
        IReadOnlyList<Block> back = [.. new BackLayout(sheet).Blocks(audit?.Conclusion())];
        flow.Add(register);
        flow.Add(register.Count > 0
            ? sheet.Continuations.Blocks(sheet.Look)
            : sheet.Continuations.Fitting(sheet.Look, back, flow.RemainingHeight, block => flow.Measure(block)));
        flow.Add(back);
    }

    private DocumentProperties Properties() => new($"{document.Title}: {sheet.Words[Editions.Of(document.Edition).Kind]}",
        document.Language)
    {
        Author = document.Owner,
        Subject = $"{document.Id}{(document.Version is null ? "" : $" {document.Version}")} {document.Digest}",
        Creator = "checklist",
        IsArchive = sheet.Context.IsArchive,
    };

    /// <summary>The reader first: a title that is too long for its third of the line is cut at the end.</summary>
    internal static string RunningTitle(ChecklistDocument document) => document.Tailoring is { } tailoring
        ? $"{tailoring.Title} · {tailoring.CatalogTitle}"
        : document.Title;

    private PageSetup Setup()
    {
        var version = document.Version is null ? "" : sheet.Words.Format("common.version-of", document.Version);
        var profile = document.Tailoring is { } tailoring ? $"/{tailoring.ProfileId}" : "";
        var id = $"{document.Id}{profile} {document.ShortDigest}";
        var copy = new SheetIdentity(document);
        var setup = new PageSetup
        {
            Size = sheet.Context.Paper == PaperSize.Letter ? PageSize.Letter : PageSize.A4,
            IsMirrored = sheet.Context.IsDuplex,
            Header = _ => copy.Words.Length == 0
                ? new RunningLine(RunningTitle(document), document.Classification ?? "", version)
                : new RunningLine(copy.Words, document.Classification ?? "", $"{RunningTitle(document)} {document.Version}".TrimEnd()),
            Footer = page => new RunningLine(
                id, document.Theme.Footer ?? (document.Edition == Edition.Handout ? sheet.Words["paper.continuation-notice"] : ""),
                sheet.Words.Format("paper.page-of", page.Number, page.Count)),
            Code = Editions.Of(document.Edition).HasPageCodes && document.Theme.Codes != ThemeCodes.None
                ? (page, part) => copy.CodeOf(page, part)
                : null,
        };
        return document.Edition != Edition.Worksheet ? setup : setup with
        {
            Size = sheet.Context.IsLandscape ? setup.Size.Landscape : setup.Size,
            InnerMargin = WorksheetStyles.InnerMargin,
            OuterMargin = WorksheetStyles.OuterMargin,
            TopMargin = WorksheetStyles.TopMargin,
            BottomMargin = WorksheetStyles.BottomMargin,
            HasCodeInFooter = true,
            Header = page => new RunningLine(copy.Blanks(page.Part), document.Classification ?? "",
                sheet.Words.Format("paper.page-of", page.Number, page.Count)),
            Footer = _ => new RunningLine($"{id} {version}".TrimEnd(), document.Theme.Footer ?? sheet.Words["paper.continuation-notice"],
                RunningTitle(document)),
        };
    }
}
