using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;

namespace Checklist.Core.Writers.Audits;

/// <summary>Open findings with what repairs them, and accepted deviations.</summary>
/// <param name="showsAll">Each at length, however many there are.</param>
internal sealed class AuditPdfFindings(AuditReport report, PdfProse prose, bool showsAll)
{
    private const int MostAtLength = 100;
    private const int MostNamed = 5; // targets in a line

    public IEnumerable<Block> Blocks()
    {
        yield return new Heading(2, report.Words["report.open-findings"]) { SpaceBefore = 16 };
        if (report.Findings.Count == 0)
        {
            yield return new Paragraph(AuditWords.NoFindings(report));
        }

        var findings = report.OpenFindings;
        if (findings.Count > MostAtLength && !showsAll)
        {
            yield return new Paragraph(AuditWords.FindingsInShort(report)) { KeepWithNext = true };
            yield return InShort(findings);
            findings = [];
        }

        foreach (var finding in findings)
        {
            yield return Finding(finding);
        }

        if (report.Waived.Count > 0)
        {
            yield return new Heading(2, report.Words["report.waivers"]) { SpaceBefore = 16 };
            yield return Waivers();
        }
    }

    /// <summary>A line for each check, with its targets in groups of equal notes.</summary>
    private Table InShort(IReadOnlyList<OpenFinding> findings)
    {
        var hasSeverities = findings.Any(finding => finding.First.Severity is not null);
        return new Table(
            [
                ColumnWidth.Fixed(72), ColumnWidth.Share(2), .. hasSeverities ? [ColumnWidth.Fixed(40)] : Array.Empty<ColumnWidth>(),
                ColumnWidth.Share(4),
            ],
            [.. findings.Select(open => new TableRow(
                [
                    Tiny(new Paragraph(Inline.Bold(CheckOf(open.First))) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }) with
                    {
                        IsRowHeader = true,
                    },
                    Tiny(new Paragraph(open.First.Item.Title) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }),
                    .. hasSeverities
                        ? [Tiny(new Paragraph(report.Words.Of(open.First.Severity) ?? "–") { Style = HandoutStyles.Tiny,
                            SpaceAfter = 0 })]
                        : Array.Empty<TableCell>(),
                    Tiny([.. open.Groups.Select(Said)]),
                ]))])
        {
            Head =
            [
                new TableRow(
                    [
                        AuditPdfCells.Head(report.Words["common.check-head"]),
                            AuditPdfCells.Head(report.Words["common.control"]),
                        .. hasSeverities ? [AuditPdfCells.Head(report.Words["common.severity"])] : Array.Empty<TableCell>(),
                        AuditPdfCells.Head(report.Words["report.answer-targets-found"]),
                    ]),
            ],
            Padding = 2,
            SpaceAfter = 10,
        };
    }

    private static TableCell Tiny(params IReadOnlyList<Block> content) => new(content);

    private static string CheckOf(DocumentAnswer answer) =>
        answer.Check.IsWholeControl ? answer.Item.Label : $"{answer.Item.Label} {answer.Check.Id}";

    private Paragraph Said(OpenFindingGroup group)
    {
        var count = group.Answers.Count;
        var titles = string.Join(", ", group.Answers.Take(MostNamed).Select(answer => report.TitleOfTarget(answer.Key.Target)));
        var more = count > MostNamed ? report.Words.Format("paper.and-more", report.Words.Number(count - MostNamed)) : "";
        var carried = group.First.IsCarried ? report.Words["report.carried-over-comma"] : "";
        var note = AuditWords.NoteOf(group.First, report.Words)?.ReplaceLineEndings(" ");
        var on = titles.Length > 0 ? report.Words.Format("paper.on-target", titles) : "";
        return new Paragraph(
            Inline.Bold(AuditWords.ResultOf(group.First, report.Words)),
            $"{on}{more}{carried}{(note is null ? "" : $": {note}")}")
            {
                Style = HandoutStyles.Tiny,
                SpaceAfter = 0,
            };
    }

    private Group Finding(OpenFinding open)
    {
        var (finding, name) = (open.First, open.NameIn(report));
        var isHeavy = finding.Severity is ControlSeverity.Critical or ControlSeverity.High;
        IReadOnlyList<Inline> standing = open.IsOnSeveral
            ? [Inline.Bold(open.ExtentIn(report.Words))]
            : [Inline.Bold(AuditWords.ResultOf(finding, report.Words)), Who(finding)];
        return new Group(
        [
            new Rule { Width = isHeavy ? 2.25 : 0.75, SpaceAfter = 3, KeepWithNext = true },
            new Heading(3, $"{name}: {finding.Item.Title}") { SpaceBefore = 0, SpaceAfter = 2 },
            new Paragraph([.. SeverityOf(finding), .. standing]) { Style = HandoutStyles.Expect, SpaceAfter = 3, KeepWithNext = true },
            .. prose.Blocks(finding.Check.Text ?? finding.Item.Statement),
            .. Labelled(report.Words["report.expected"], prose.Blocks(finding.Check.Expect)),
            .. open.IsOnSeveral ? [ByTarget(open)] : Found(finding),
            .. Labelled(report.Words["common.remediation"], Remediation(finding.Item.Remediation)),
        ])
        {
            Role = StructureRole.Sect,
            KeepTogether = true,
            Continued = [report.Words.Format("paper.continued", name)],
            SpaceBefore = 10,
            SpaceAfter = 6,
        };
    }

    private IReadOnlyList<Block> Found(DocumentAnswer finding) =>
    [
        .. Labelled(report.Words["report.found"], [.. AuditPdfSummary.Paragraphs(finding.Result?.Note)]),
        .. finding.Waiver is { } waiver ? [Waiver(waiver)] : Array.Empty<Block>(),
    ];

    /// <summary>Targets with equal answers in one row.</summary>
    private Table ByTarget(OpenFinding open) => new(
        [ColumnWidth.Share(3), ColumnWidth.Share(2), ColumnWidth.Share(5), ColumnWidth.Share(2), ColumnWidth.Fixed(52)],
        [.. open.Groups.Select(group => new TableRow(
            AuditPdfCells.RowHead(string.Join(", ", group.Answers.Select(answer => report.TitleOfTarget(answer.Key.Target)))),
            AuditPdfCells.Cell(AuditWords.ResultOf(group.First,
                report.Words) + (group.First.IsCarried ? report.Words["report.carried-over-comma"] : "")),
            new TableCell(
                [
                    .. AuditPdfSummary.Paragraphs(group.First.Result?.Note, HandoutStyles.Expect),
                    .. group.First.Waiver is { } waiver ? [Waiver(waiver)] : Array.Empty<Block>(),
                ]),
            AuditPdfCells.Cell(AuditWords.Of(group.Signers, report.Document.Language)),
            AuditPdfCells.Cell(NumbersOf(group.Evidence))))])
    {
        Head = [new TableRow(
            AuditPdfCells.Head(report.Words["common.targets"]), AuditPdfCells.Head(report.Words["common.answer"]),
                AuditPdfCells.Head(report.Words["report.found"]), AuditPdfCells.Head(report.Words["common.by"]),
            AuditPdfCells.Head(report.Words["common.evidence"]))],
        SpaceBefore = 4,
        SpaceAfter = 6,
    };

    private string NumbersOf(IReadOnlyList<Evidence> evidence) => string.Join(", ", report.Evidence
        .Where(entry => evidence.Any(named => named.Href == entry.Evidence.Href))
        .Select(entry => AuditPdfCells.Number(entry.Number)));

    private IReadOnlyList<Inline> SeverityOf(DocumentAnswer finding) => report.Words.Of(finding.Severity) is { } severity
        ? [Inline.Bold(finding.IsSeverityChanged ? report.Words.Format("report.severity-was", severity,
            report.Words.OrNone(finding.Item.Severity)) : severity), "  ·  "]
        : [];

    private string Who(DocumentAnswer finding)
    {
        var evidence = NumbersOf(finding.Result?.Evidence ?? []);
        string?[] parts =
        [
            finding.Result?.By,
            DocumentDate.From(finding.Result?.On, report.Document.Language)?.Text,
            finding.IsCarried ? report.Words["report.carried-over"] : null,
            evidence.Length == 0 ? null : report.Words.Format("report.evidence-numbers", evidence),
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
            .. remediation.NeedsReboot ? [new Paragraph(report.Words["common.needs-a-restart"])] : Array.Empty<Block>(),
        ];

    private Panel Waiver(DocumentWaiver waiver) => new(new Paragraph(
        Inline.Bold($"{(waiver.IsExpired ? "Waiver expired after" : "Waived until")} {waiver.Until.Text}"),
        report.Words.Format("report.waiver-text", waiver.Kind, waiver.ApprovedBy, waiver.ApprovedOn.Text, waiver.Justification))
        {
            Style = HandoutStyles.Expect,
            SpaceAfter = 0,
        }) { Padding = 3 };

    private Table Waivers() => new(
        [ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Share(3)],
        [.. report.Waived.Select(answer => new TableRow(
            AuditPdfCells.RowHead(report.NameOf(answer)),
            AuditPdfCells.Cell(AuditWords.ResultOf(answer, report.Words)),
            AuditPdfCells.Cell(
                answer.IsSeverityChanged
                    ? report.Words.Format("report.severity-instead-of", answer.Waiver!.Kind,
                        report.Words.Of(answer.Severity), report.Words.OrNone(answer.Item.Severity))
                    : answer.Waiver!.Kind),
            AuditPdfCells.Cell($"{answer.Waiver.ApprovedBy}, {answer.Waiver.ApprovedOn.Text}"),
            AuditPdfCells.Cell(answer.Waiver.Justification)))])
    {
        Head = [new TableRow(
            AuditPdfCells.Head(report.Words["report.where"]), AuditPdfCells.Head(report.Words["common.answer"]),
                AuditPdfCells.Head(report.Words["report.kind"]), AuditPdfCells.Head(report.Words["report.approved"]),
            AuditPdfCells.Head(report.Words["report.justification"]))],
        SpaceAfter = 10,
    };
}
