using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>The head of the PDF report: what was audited, how it stands, what is wrong with the record.</summary>
internal sealed class AuditPdfSummary(AuditReport report)
{
    private const double BarWidth = 460; // the column of text on A4, and less than Letter's
    private const string Absent = "–";

    private readonly AuditPdfCells cells = new(report);

    public IEnumerable<Block> Blocks() =>
    [
        new Paragraph(report.Words["report.audit-report"]) { Style = HandoutStyles.Small, SpaceAfter = 2 },
        new Heading(1, report.Answers.Title) { SpaceBefore = 0, SpaceAfter = 4 },
        .. Paragraphs(report.Answers.Assessment.Summary),
        Facts(),
        .. HeadFacts.Texts(report).SelectMany(text => Titled(text.Label, text.Text)),
        new Heading(2, report.Words["common.result"]) { SpaceBefore = 14 },
        .. Titled(report.Words["report.conclusion"], report.Answers.Assessment.Head.Conclusion),
        new Paragraph(Inline.Bold(AuditHeadline.Of(report.Total, report.Words))) { SpaceAfter = 6 },
        cells.Bar(report.Total, BarWidth, 14) with { SpaceAfter = 6 },
        Totals(),
        .. Defects(),
    ];

    internal static IEnumerable<Block> Paragraphs(string? text, TextStyle? style = null) =>
        (text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => new Paragraph(paragraph.Trim()) { Style = style });

    private static IEnumerable<Block> Titled(string title, string? text) => text is null
        ? []
        :
        [
            new Heading(2, title) { Style = HandoutStyles.PartTitle, SpaceBefore = 4, SpaceAfter = 1, IsInOutline = false },
            .. Paragraphs(text),
        ];

    private Table Facts()
    {
        var assessment = report.Answers.Assessment;
        IReadOnlyList<(string Label, string? Value)> facts =
        [
            (report.Words["common.catalog"], report.Document.Title),
                (report.Words["common.version"], report.Document.Version),
            .. AuditWords.BegunWith(report) is { } begun ? [(report.Words["report.begun-with"], (string?)begun)]
                : Array.Empty<(string, string?)>(),
            (report.Words["common.profile"], assessment.Catalog.Profile ?? report.Words["common.all-controls"]),
            (report.Words["common.targets"], Joined(report.Answers.Targets.Select(target => target.Title))),
                (report.Words["report.assessors"], Joined(assessment.Assessors)),
            (report.Words["report.started"], DocumentDate.From(assessment.Started, report.Document.Language)?.Text),
            (report.Words["report.as-of"], report.Answers.AsOf?.Text),
                (report.Words["common.classification"], report.Document.Classification),
            .. report.Values.Select(value => (report.Words.Format("report.value-of", value.Label), (string?)value.Value)),
            (report.Words["report.audit-and-digest"], $"{assessment.Id} {report.ShortDigest}"),
            .. HeadFacts.Of(report).Select(fact => (fact.Label, (string?)fact.Value)),
        ];
        return new Table([ColumnWidth.Share(), ColumnWidth.Share(), ColumnWidth.Share()], [.. facts.Select(Fact).Chunk(3).Select(Filled)])
        {
            Lines = TableLines.Grid,
            KeepTogether = true,
            SpaceBefore = 4,
            SpaceAfter = 10,
        };
    }

    private static TableCell Fact((string Label, string? Value) fact) => new(
        new Paragraph(fact.Label) { Style = HandoutStyles.Tiny, SpaceAfter = 0 },
        new Paragraph(string.IsNullOrEmpty(fact.Value) ? Absent : fact.Value) { Style = HandoutStyles.Value, SpaceAfter = 0 });

    /// <summary>The last row may be short of cells.</summary>
    private static TableRow Filled(TableCell[] cells) => new([.. cells, .. Enumerable.Repeat(AuditPdfCells.Cell(""), 3 - cells.Length)]);

    private static string Joined(IEnumerable<string> words) => string.Join(", ", words.Where(word => word.Length > 0));

    private Table Totals() => new(
        [ColumnWidth.Share(), .. cells.Columns.Select(_ => ColumnWidth.Share())],
        [new TableRow(
            [
                .. cells.Columns.Select(bucket => AuditPdfCells.Cell(AuditPdfCells.Number(report.Total[bucket]))),
                AuditPdfCells.RowHead(AuditPdfCells.Number(report.Total.Total)),
            ])])
    {
        Head = [new TableRow([.. cells.Columns.Select(bucket => AuditPdfCells.Head(report.Words.Of(bucket))),
            AuditPdfCells.Head(report.Words["report.total"])])],
        SpaceAfter = 10,
    };

    private IEnumerable<Block> Defects()
    {
        if (report.Defects.Count == 0)
        {
            return [];
        }

        var rows = report.Defects.Select(defect => new TableRow(
            AuditPdfCells.RowHead(AuditWords.Of(defect.Kind, report.Words)), AuditPdfCells.Cell(defect.Subject),
                AuditPdfCells.Cell(defect.Text)));
        return
        [
            new Heading(2, report.Words["report.defects-of-the-record"]) { SpaceBefore = 16 },
            new Panel(new Paragraph(report.Words["report.until-what-is-listed"])
            {
                Style = HandoutStyles.Expect,
                SpaceAfter = 0,
            })
            {
                BorderWidth = 1.5,
                Padding = 4,
                KeepWithNext = true,
            },
            new Table([ColumnWidth.Fixed(96), ColumnWidth.Share(2), ColumnWidth.Share(3)], [.. rows])
            {
                Head = [new TableRow(AuditPdfCells.Head(report.Words["common.what"]),
                    AuditPdfCells.Head(report.Words["report.where"]), AuditPdfCells.Head(report.Words["common.why"]))],
                SpaceAfter = 10,
            },
        ];
    }
}
