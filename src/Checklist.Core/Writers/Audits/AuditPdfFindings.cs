using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;

namespace Checklist.Core.Writers.Audits;

/// <summary>Open findings with what repairs them, and accepted deviations.</summary>
internal sealed class AuditPdfFindings(AuditReport report, PdfProse prose)
{
    public IEnumerable<Block> Blocks()
    {
        yield return new Heading(2, "Open findings") { SpaceBefore = 16 };
        if (report.Findings.Count == 0)
        {
            yield return new Paragraph(AuditWords.NoFindings(report));
        }

        foreach (var finding in report.OpenFindings)
        {
            yield return Finding(finding);
        }

        if (report.Waived.Count > 0)
        {
            yield return new Heading(2, "Waivers") { SpaceBefore = 16 };
            yield return Waivers();
        }
    }

    private Group Finding(OpenFinding open)
    {
        var (finding, name) = (open.First, open.NameIn(report));
        var isHeavy = finding.Severity is ControlSeverity.Critical or ControlSeverity.High;
        IReadOnlyList<Inline> standing = open.IsOnSeveral
            ? [Inline.Bold(open.Extent)]
            : [Inline.Bold(AuditWords.ResultOf(finding)), Who(finding)];
        return new Group(
        [
            new Rule { Width = isHeavy ? 2.25 : 0.75, SpaceAfter = 3, KeepWithNext = true },
            new Heading(3, $"{name}: {finding.Item.Title}") { SpaceBefore = 0, SpaceAfter = 2 },
            new Paragraph([.. SeverityOf(finding), .. standing]) { Style = HandoutStyles.Expect, SpaceAfter = 3, KeepWithNext = true },
            .. prose.Blocks(finding.Check.Text ?? finding.Item.Statement),
            .. Labelled("Expected", prose.Blocks(finding.Check.Expect)),
            .. open.IsOnSeveral ? [ByTarget(open)] : Found(finding),
            .. Labelled("Remediation", Remediation(finding.Item.Remediation)),
        ])
        {
            Role = StructureRole.Sect,
            KeepTogether = true,
            Continued = [$"{name}, continued"],
            SpaceBefore = 10,
            SpaceAfter = 6,
        };
    }

    private static IReadOnlyList<Block> Found(DocumentAnswer finding) =>
    [
        .. Labelled("Found", [.. AuditPdfSummary.Paragraphs(finding.Result?.Note)]),
        .. finding.Waiver is { } waiver ? [Waiver(waiver)] : Array.Empty<Block>(),
    ];

    /// <summary>Targets with equal answers in one row.</summary>
    private Table ByTarget(OpenFinding open) => new(
        [ColumnWidth.Share(3), ColumnWidth.Share(2), ColumnWidth.Share(5), ColumnWidth.Share(2), ColumnWidth.Fixed(52)],
        [.. open.Groups.Select(group => new TableRow(
            AuditPdfCells.RowHead(string.Join(", ", group.Answers.Select(answer => report.TitleOfTarget(answer.Key.Target)))),
            AuditPdfCells.Cell(AuditWords.ResultOf(group.First) + (group.First.IsCarried ? ", carried over" : "")),
            new TableCell(
                [
                    .. AuditPdfSummary.Paragraphs(group.First.Result?.Note, HandoutStyles.Expect),
                    .. group.First.Waiver is { } waiver ? [Waiver(waiver)] : Array.Empty<Block>(),
                ]),
            AuditPdfCells.Cell(AuditWords.Of(group.Signers, report.Document.Language)),
            AuditPdfCells.Cell(NumbersOf(group.Evidence))))])
    {
        Head = [new TableRow(
            AuditPdfCells.Head("Targets"), AuditPdfCells.Head("Answer"), AuditPdfCells.Head("Found"), AuditPdfCells.Head("By"),
            AuditPdfCells.Head("Evidence"))],
        SpaceBefore = 4,
        SpaceAfter = 6,
    };

    private string NumbersOf(IReadOnlyList<Evidence> evidence) => string.Join(", ", report.Evidence
        .Where(entry => evidence.Any(named => named.Href == entry.Evidence.Href))
        .Select(entry => AuditPdfCells.Number(entry.Number)));

    private static IReadOnlyList<Inline> SeverityOf(DocumentAnswer finding) => Wording.Of(finding.Severity) is { } severity
        ? [Inline.Bold(finding.IsSeverityChanged ? $"{severity} (was {Wording.OrNone(finding.Item.Severity)})" : severity), "  ·  "]
        : [];

    private string Who(DocumentAnswer finding)
    {
        var evidence = NumbersOf(finding.Result?.Evidence ?? []);
        string?[] parts =
        [
            finding.Result?.By,
            DocumentDate.From(finding.Result?.On, report.Document.Language)?.Text,
            finding.IsCarried ? "carried over" : null,
            evidence.Length == 0 ? null : $"evidence {evidence}",
        ];
        return string.Concat(parts.OfType<string>().Select(part => $"  ·  {part}"));
    }

    private static IReadOnlyList<Block> Labelled(string label, IReadOnlyList<Block> blocks) => blocks.Count == 0
        ? []
        :
        [
            new Paragraph(Inline.Bold(label)) { Style = HandoutStyles.Small, SpaceBefore = 3, SpaceAfter = 0, KeepWithNext = true },
            .. blocks,
        ];

    private IReadOnlyList<Block> Remediation(DocumentRemediation? remediation) => remediation is null
        ? []
        :
        [
            .. prose.Blocks(remediation.Text),
            .. remediation.Command is { } command ? [new CodeBlock(command.Run)] : Array.Empty<Block>(),
            .. remediation.NeedsReboot ? [new Paragraph("Needs a restart.")] : Array.Empty<Block>(),
        ];

    private static Panel Waiver(DocumentWaiver waiver) => new(new Paragraph(
        Inline.Bold($"{(waiver.IsExpired ? "Waiver expired after" : "Waived until")} {waiver.Until.Text}"),
        $" ({waiver.Kind}), approved by {waiver.ApprovedBy} on {waiver.ApprovedOn.Text}: {waiver.Justification}")
        {
            Style = HandoutStyles.Expect,
            SpaceAfter = 0,
        }) { Padding = 3 };

    private Table Waivers() => new(
        [ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Share(3)],
        [.. report.Waived.Select(answer => new TableRow(
            AuditPdfCells.RowHead(report.NameOf(answer)),
            AuditPdfCells.Cell(AuditWords.ResultOf(answer)),
            AuditPdfCells.Cell(
                answer.IsSeverityChanged
                    ? $"{answer.Waiver!.Kind}: {Wording.Of(answer.Severity)} instead of {Wording.OrNone(answer.Item.Severity)}"
                    : answer.Waiver!.Kind),
            AuditPdfCells.Cell($"{answer.Waiver.ApprovedBy}, {answer.Waiver.ApprovedOn.Text}"),
            AuditPdfCells.Cell(answer.Waiver.Justification)))])
    {
        Head = [new TableRow(
            AuditPdfCells.Head("Where"), AuditPdfCells.Head("Answer"), AuditPdfCells.Head("Kind"), AuditPdfCells.Head("Approved"),
            AuditPdfCells.Head("Justification"))],
        SpaceAfter = 10,
    };
}
