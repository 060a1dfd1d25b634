using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>The register of findings of the PDF report: a line for each, then each by itself, and a page for the auditee to sign.</summary>
internal sealed class AuditPdfRegister(AuditReport report)
{
    private const string Absent = "–";
    private static readonly IReadOnlyList<string> Receivers = ["Auditee", "Assessor"];

    private readonly Dictionary<string, int> evidenceNumbers = report.Evidence.ToDictionary(
        entry => entry.Evidence.Href, entry => entry.Number, StringComparer.Ordinal);

    public IEnumerable<Block> Blocks() => report.Register.Count == 0
        ? []
        :
        [
            new Heading(2, report.Words["report.findings-register"]) { SpaceBefore = 16 },
            new Paragraph(Inline.Bold(AuditHeadline.OfRegister(report.Register, report.Words))) { SpaceAfter = 6,
                KeepWithNext = true },
            Overview(),
            .. report.Register.Select(Finding),
        ];

    /// <summary>A page of its own, which the auditee gets a copy of.</summary>
    public IEnumerable<Block> Receipt() => report.Receipt.Count == 0
        ? []
        :
        [
            new PageBreak(),
            new Heading(2, report.Words["report.receipt-of-findings"]) { SpaceBefore = 0 },
            new Paragraph(AuditWords.ReceiptLine(report)) { SpaceAfter = 8 },
            new Table(
                [ColumnWidth.Fixed(44), ColumnWidth.Share(), ColumnWidth.Fixed(54), ColumnWidth.Fixed(84), ColumnWidth.Fixed(78)],
                [.. report.Receipt.Select(finding => new TableRow(
                    AuditPdfCells.RowHead(finding.Entry.Id),
                    new TableCell(
                        [
                            new Paragraph(Inline.Bold(finding.WhereIn(report.Words))) { Style = HandoutStyles.Expect,
                                SpaceAfter = 1 },
                            .. Lines(finding.Entry.Statement),
                        ]),
                    AuditPdfCells.Cell(GradeOf(finding.Entry)), AuditPdfCells.Cell(finding.Entry.Owner),
                    AuditPdfCells.Cell(finding.Due?.Text)))])
            {
                Head = [HeadOf(report.Words["common.no"], report.Words["report.finding"],
                    report.Words["report.grade"], report.Words["common.owner"], report.Words["report.due"])],
                Lines = TableLines.Grid,
                SpaceAfter = 14,
            },
            .. Receivers.Select(role => AuditPdfTables.SigningLine(report.Words.OfRole(role), report.Words)),
            new PageBreak(),
        ];

    private Table Overview() => new(
        [
            ColumnWidth.Fixed(44), ColumnWidth.Fixed(54), ColumnWidth.Share(), ColumnWidth.Fixed(84), ColumnWidth.Fixed(78),
            ColumnWidth.Fixed(54),
        ],
        [.. report.Register.Select(finding => new TableRow(
            AuditPdfCells.RowHead(finding.Entry.Id),
            AuditPdfCells.Cell(GradeOf(finding.Entry) ?? Absent),
            new TableCell(
                [
                    new Paragraph(finding.WhereIn(report.Words)) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
                    .. finding.Item is { } item
                        ? [new Paragraph(item.Title) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }]
                        : Array.Empty<Block>(),
                ]),
            AuditPdfCells.Cell(finding.Entry.Owner ?? Absent),
            AuditPdfCells.Cell(finding.Due?.Text ?? Absent),
            finding.IsToDo ? AuditPdfCells.Strong(finding.StatusIn(report.Words))
                : AuditPdfCells.Cell(finding.StatusIn(report.Words))))])
    {
        Head = [HeadOf(report.Words["common.no"], report.Words["report.grade"], report.Words["report.where"],
            report.Words["common.owner"], report.Words["report.due"], report.Words["common.status"])],
        SpaceAfter = 10,
    };

    /// <summary>What was found in running text, then a form with what is done about it.</summary>
    private Group Finding(RegisteredFinding finding)
    {
        var entry = finding.Entry;
        var title = finding.Item is { } item ? $"{finding.Control}: {item.Title}" : finding.Control;
        return new Group(
        [
            new Rule { Width = entry.Grade == FindingGrade.Major ? 2.25 : 0.75, SpaceAfter = 3, KeepWithNext = true },
            new Heading(3, $"{entry.Id}  {title}") { SpaceBefore = 0, SpaceAfter = 2 },
            new Paragraph([.. Standing(finding)]) { Style = HandoutStyles.Expect, SpaceAfter = 3, KeepWithNext = true },
            .. Lines(entry.Statement, HandoutStyles.Theme.Body),
            FollowUp(finding),
        ])
        {
            Role = StructureRole.Sect,
            KeepTogether = true,
            Continued = [report.Words.Format("paper.continued", entry.Id)],
            SpaceBefore = 10,
            SpaceAfter = 6,
        };
    }

    private IReadOnlyList<Inline> Standing(RegisteredFinding finding) =>
    [
        .. finding.Entry.Grade is { } grade ? [Inline.Bold(report.Words.Of(grade)), "  ·  "] : Array.Empty<Inline>(),
        Inline.Bold(finding.StatusIn(report.Words)),
        .. finding.Targets.Count == 0 ? [] : new Inline[] { $"  ·  {string.Join(", ", finding.Targets)}" },
    ];

    private Table FollowUp(RegisteredFinding finding)
    {
        var entry = finding.Entry;
        var evidence = string.Join(", ", entry.Evidence.Select(found => AuditPdfCells.Number(evidenceNumbers[found.Href]))
            .Distinct(StringComparer.Ordinal));
        (string Label, string? Text)[] texts =
        [
            (report.Words["report.root-cause"], entry.Cause), (report.Words["report.correction"], entry.Correction),
                (report.Words["report.corrective-action"], entry.Action),
            (report.Words["report.verified"], AuditWords.Of(entry.Verified, finding.VerifiedOn?.Text)),
        ];
        return new Table(
            [ColumnWidth.Share(), ColumnWidth.Share(), ColumnWidth.Share(), ColumnWidth.Share()],
            [
                new TableRow(
                    Fact(report.Words["common.owner"], entry.Owner),
                        Fact(report.Words["report.due"], finding.Due?.Text),
                            Fact(report.Words["common.evidence"], evidence),
                    Fact(report.Words["report.found-in"], entry.CarriedFrom ?? report.Answers.Assessment.Id)),
                .. texts.Select(text => new TableRow(Fact(text.Label, text.Text) with { ColumnSpan = 4 })),
            ])
        {
            Lines = TableLines.Grid,
            KeepTogether = true,
            SpaceBefore = 3,
            SpaceAfter = 4,
        };
    }

    private static TableCell Fact(string label, string? text) => new(
    [
        new Paragraph(label) { Style = HandoutStyles.Tiny, SpaceAfter = 0 },
        .. string.IsNullOrEmpty(text) ? [new Paragraph(Absent) { Style = HandoutStyles.Expect, SpaceAfter = 0 }] : Lines(text),
    ]);

    private static IEnumerable<Block> Lines(string text, TextStyle? style = null) => text.Split('\n')
        .Where(line => line.Length > 0)
        .Select(line => new Paragraph(line) { Style = style ?? HandoutStyles.Expect, SpaceAfter = 1 });

    private string? GradeOf(RegisterEntry entry) => entry.Grade is { } grade ? report.Words.InShort(grade) : null;

    private static TableRow HeadOf(params IReadOnlyList<string> titles) => new([.. titles.Select(AuditPdfCells.Head)]);
}
