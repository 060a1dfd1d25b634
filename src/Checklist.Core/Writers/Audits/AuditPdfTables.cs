using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Languages;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Audits;

/// <summary>The tables of the PDF report: trend, counts, coverage, evidence, every answer, sign-off.</summary>
/// <param name="showsAll">Every answer, however many there are.</param>
internal sealed class AuditPdfTables(AuditReport report, bool showsAll)
{
    private static readonly IReadOnlyList<string> Signers = ["Assessor", "Owner", "Approver"];

    private const int MostRows = 40; // of targets; beyond, those with most failures say more
    private const int MostWorst = 20;
    private const int FewTargets = 6; // of which everybody sees the worst
    private const int MostAnswers = 2_000; // some 40 pages

    private readonly AuditPdfCells cells = new(report);

    /// <summary>How the audit stands, in numbers.</summary>
    public IEnumerable<Block> Numbers() =>
    [
        .. Trend(),
        .. report.Breakdowns.Where(breakdown => showsAll || breakdown.Rows.Count <= MostRows).SelectMany(
            breakdown => Part(breakdown.Title, cells.Counts("", breakdown.Rows.Select(row => (row.Title, row.Tally))))),
        .. Worst(),
    ];

    public IEnumerable<Block> Blocks() =>
    [
        .. report.Frameworks.SelectMany(Coverage),
        .. Evidence(),
        .. Answers(),
        .. new AuditPdfRegister(report).Receipt(),
        SignOff(),
    ];

    private static IEnumerable<Block> Part(string title, Block block) => [new Heading(2, title) { SpaceBefore = 16 }, block];

    private IEnumerable<Block> Coverage(FrameworkCoverage framework) =>
    [
        new Heading(2, report.Words.Format("report.coverage-of", framework.Framework.Name)) { SpaceBefore = 16 },
        .. AuditWords.Uncovered(framework, report.Words) is { } uncovered ? [new Paragraph(uncovered)] : Array.Empty<Block>(),
        .. framework.Items.Count == 0
            ? Array.Empty<Block>()
            : [cells.Counts(report.Words["common.item"], framework.Items.Select(item => (item.Title, item.Tally)))],
    ];

    private IEnumerable<Block> Trend()
    {
        if (report.Trend is not { } trend)
        {
            return [];
        }

        var lists =
            new[] { (report.Words["report.trend-new"], trend.Added),
                (report.Words["report.trend-still-open"], trend.Remaining), (report.Words["report.trend-settled"],
                trend.Settled), (report.Words["report.trend-lost"], trend.Lost) };
        return
        [
            .. Part(report.Words.Format("report.since-audit", trend.Title),
                cells.Counts("", [(report.Words["report.then"], trend.Before),
                    (report.Words["common.now"], report.Total)])),
            .. lists.Where(list => list.Item2.Count > 0).SelectMany(list => (Block[])
            [
                new Heading(3, $"{list.Item1}: {list.Item2.Count}") { IsInOutline = false },
                new ListBlock([.. list.Item2.Select(answer => new ListItem(new Paragraph(Named(answer))))]),
            ]),
        ];
    }

    private string Named(DocumentAnswer answer) =>
        $"{report.NameOf(answer)}: {answer.Item.Title}"
            + (report.Words.Of(answer.Severity) is { } severity ? $" ({severity})" : "");

    private IEnumerable<Block> Worst()
    {
        var worst = TargetCounts.Worst(report, MostWorst);
        return report.Answers.Targets.Count <= FewTargets || worst.Count == 0
            ? []
            : Part(report.Words["report.targets-with-most-failures"],
                cells.Counts("", worst.Select(row => (row.Title, row.Tally))));
    }

    private IEnumerable<Block> Answers() =>
    [
        new Heading(2, report.Words["report.all-answers"]) { SpaceBefore = 16 },
        .. showsAll || report.Total.Total <= MostAnswers
            ? new AuditPdfAnswers(report).Blocks()
            : [new Paragraph(AuditWords.AnswersElsewhere(report))],
    ];

    private IEnumerable<Block> Evidence() => report.Evidence.Count == 0
        ? []
        : Part(report.Words["common.evidence"], new Table(
            [ColumnWidth.Fixed(26), ColumnWidth.Share(3), ColumnWidth.Share(3), ColumnWidth.Share(2)],
            [.. report.Evidence.Select(entry => new TableRow(
                AuditPdfCells.RowHead(AuditPdfCells.Number(entry.Number)),
                AuditPdfCells.Cell(entry.Evidence.Title is null ? entry.Evidence.Href : $"{entry.Evidence.Title}: {entry.Evidence.Href}"),
                new TableCell(
                    [new Paragraph(AuditWords.Of(entry.State, report.Words)) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
                        .. Sum(entry.Sha256)]),
                AuditPdfCells.Cell(string.Join("; ", entry.UsedBy))))])
        {
            Head = [new TableRow(
                AuditPdfCells.Head(report.Words["common.no"]), AuditPdfCells.Head(report.Words["common.evidence"]),
                AuditPdfCells.Head(report.Words["report.state-and-sha-256"]),
                    AuditPdfCells.Head(report.Words["report.supports"]))],
            SpaceAfter = 10,
        });

    private static IEnumerable<Block> Sum(string? sum) => sum is null
        ? []
        : [new Paragraph(Inline.Mono(sum[..32]), Inline.LineBreak, Inline.Mono(sum[32..])) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }];

    private Group SignOff()
    {
        var rows = report.Signatures.Select(signature => new TableRow(
            AuditPdfCells.RowHead(report.Words.OfRole(signature.SignOff.Role)), AuditPdfCells.Cell(signature.SignOff.Name),
            AuditPdfCells.Cell(signature.On?.Text), AuditPdfCells.Cell(AuditWords.Of(signature.State, report.Words))));
        IReadOnlyList<Block> signed = report.Signatures.Count == 0
            ? []
            : [new Table([ColumnWidth.Share(2), ColumnWidth.Share(3), ColumnWidth.Share(2), ColumnWidth.Share(3)], [.. rows])
            {
                Head = [new TableRow(
                    AuditPdfCells.Head(report.Words["common.role"]), AuditPdfCells.Head(report.Words["common.name"]),
                        AuditPdfCells.Head(report.Words["common.date"]),
                    AuditPdfCells.Head(report.Words["report.what-was-signed"]))],
            }];
        return new Group(
        [
            new Heading(2, report.Words["common.sign-off"]) { SpaceBefore = 16 },
            new Paragraph(
                $"{report.Words["report.a-signature-vouches-for-the-text"]} ",
                Inline.Mono(report.Digest), ". ", AuditWords.Roles(report.Words)),
            .. signed,
            .. Lines(),
            new Rule { Width = 1.5, SpaceBefore = 18, SpaceAfter = 4 },
            new Paragraph(Inline.Bold(report.Words.Format("report.end-with", report.Words.Count("count.checks", report.Total.Total))))
            {
                Alignment = TextAlignment.Center,
            },
        ])
        {
            KeepTogether = true,
        };
    }

    /// <summary>For pens of those who have not signed yet.</summary>
    private IEnumerable<Block> Lines() => Signers.Where(IsOpen).Select(role => SigningLine(report.Words.OfRole(role), report.Words));

    /// <summary>Name, signature and date of one role, to be written by hand.</summary>
    internal static Block SigningLine(string role, Words words) => new Columns(
        new Column(ColumnWidth.Fixed(58), new Paragraph(Inline.Bold(role)) { Style = HandoutStyles.Value, SpaceBefore = 0 }) { Top = 14 },
        new Column(ColumnWidth.Share(), Line(words["common.name"])),
        new Column(ColumnWidth.Fixed(Length.Millimetres(70)), Line(words["common.signature"])),
        new Column(ColumnWidth.Fixed(72), Line(words["common.date"])))
    {
        KeepTogether = true,
        SpaceBefore = 8,
        SpaceAfter = 8,
    };

    private bool IsOpen(string role) =>
        !report.Signatures.Any(signature => signature.SignOff.Role.Equals(role, StringComparison.OrdinalIgnoreCase));

    private static Group Line(string label) => new(
        new Paragraph(label) { Style = HandoutStyles.Tiny, SpaceAfter = 16 },
        new Rule { Width = 0.5 });
}
