using System.Globalization;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Languages;
using Checklist.Core.Writers.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Applicability;

/// <summary>The statement of applicability on paper: what it is of, a table for each framework, one of the controls, signatures.</summary>
internal sealed class ApplicabilityLayout(Handout.Sheet sheet, ApplicabilityStatement statement)
{
    private const double StateColumn = 66; // "Not decided" in bold
    private const double EvidenceColumn = 50;
    private const double SinceColumn = 42;

    private readonly Words words = sheet.Words;
    private readonly ApplicabilityWords said = new(sheet.Words);

    public IEnumerable<Block> Blocks() =>
    [
        .. new CoverLayout(sheet).Head(said.Title, isClose: true),
        .. Facts(),
        .. statement.Frameworks.SelectMany(Framework),
        .. Controls(),
        .. Evidence(),
        SignOff(),
    ];

    private IEnumerable<Block> Facts()
    {
        var facts = said.Facts(statement);
        if (facts.Count > 0)
        {
            var rows = facts.Select(fact => new TableRow(AuditPdfCells.RowHead(fact.Label), AuditPdfCells.Cell(fact.Text)));
            yield return new Table([ColumnWidth.Fixed(96), ColumnWidth.Share()], [.. rows])
            {
                Lines = TableLines.Grid,
                Padding = 1.25,
                SpaceBefore = 6,
                SpaceAfter = 4,
            };
        }

        if (!statement.HasAudit)
        {
            yield return new Panel(new Paragraph(said.NoAudit) { Style = HandoutStyles.Expect, SpaceAfter = 0 })
            {
                BorderWidth = 0.75,
                Padding = 4,
                SpaceBefore = 4,
                SpaceAfter = 4,
            };
        }
    }

    private IEnumerable<Block> Framework(FrameworkApplicability framework) =>
    [
        .. Titled(framework.Framework.Name, said.Counts(framework), said.Unlisted(framework)),
        Table(
            [
                (words["common.item"], ColumnWidth.Share(3)), (words["common.state"], ColumnWidth.Fixed(StateColumn)),
                (words["common.why"], ColumnWidth.Share(6)),
            ],
            framework.Items.Select(item => Row(
                item.Standing, Named(item.Id, item.Title), State(item.Standing.State), Lines(said.WhyOf(item))))),
    ];

    private IEnumerable<Block> Controls() => statement.Controls.Count == 0
        ? []
        :
        [
            .. Titled(
                said.Controls, said.Counts(statement.Controls),
                said.WithoutRationale(statement.Controls)),
            Table(
                [
                    (words["common.control"], ColumnWidth.Share(3)), (words["common.state"], ColumnWidth.Fixed(StateColumn)),
                    (words["common.why"], ColumnWidth.Share(4.5)), (words["applicability.covers"], ColumnWidth.Share(2)),
                ],
                statement.Controls.Select(control => Row(
                    control.Standing, Named(control.Control.Label, control.Control.Title), State(control.Standing.State),
                    Lines(ApplicabilityWords.WhyOf(control)),
                    Lines(said.ItemsOf(control, statement.Frameworks.Count > 1))))),
        ];

    private IEnumerable<Block> Titled(string title, string counts, string? remark) =>
    [
        new Heading(2, sheet.Look.Ink(title)) { SpaceBefore = 16 },
        new Paragraph([Inline.Bold(counts), remark is null ? "." : $". {remark}"]) { SpaceAfter = 4, KeepWithNext = true },
    ];

    private Table Table(IEnumerable<(string Title, ColumnWidth Width)> own, IEnumerable<TableRow> rows)
    {
        (string Title, ColumnWidth Width)[] columns =
        [
            .. own,
            .. Where(statement.HasAudit, "applicability.how-far-met", ColumnWidth.Share(2.5)),
            .. Where(statement.Evidence.Count > 0, "common.evidence", ColumnWidth.Fixed(EvidenceColumn)),
            .. Where(statement.HasOwners, "common.owner", ColumnWidth.Share(1.75)),
            .. Where(statement.HasSince, "common.since", ColumnWidth.Fixed(SinceColumn)),
        ];
        return new Table([.. columns.Select(column => column.Width)], [.. rows])
        {
            Head = [new TableRow([.. columns.Select(column => CoverLayout.HeadCell(column.Title))])],
            Padding = 4,
            SpaceAfter = 8,
        };

        (string, ColumnWidth)[] Where(bool isSomewhere, string title, ColumnWidth width) => isSomewhere ? [(words[title], width)] : [];
    }

    private TableRow Row(ApplicabilityStanding standing, params IReadOnlyList<TableCell> own) => new(
    [
        .. own,
        .. statement.HasAudit ? [Result(standing.Result)] : Array.Empty<TableCell>(),
        .. statement.Evidence.Count > 0 ? [CoverLayout.Cell(ApplicabilityWords.EvidenceOf(standing))] : Array.Empty<TableCell>(),
        .. statement.HasOwners ? [CoverLayout.Cell(ApplicabilityWords.OwnersOf(standing))] : Array.Empty<TableCell>(),
        .. statement.HasSince ? [CoverLayout.Cell(standing.Since)] : Array.Empty<TableCell>(),
    ]);

    private static TableCell Named(string id, string? title) => new(
        [
            new Paragraph(Inline.Bold(id)) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
            .. title is null ? [] : new[] { new Paragraph(title) { Style = HandoutStyles.Expect, SpaceAfter = 0 } },
        ])
    {
        IsRowHeader = true,
    };

    /// <summary>What is not applied is bold, so that it is found without color.</summary>
    private TableCell State(ApplicabilityState state)
    {
        var word = said.Of(state);
        return state == ApplicabilityState.Applied ? CoverLayout.Cell(word) : AuditPdfCells.Strong(word);
    }

    private TableCell Result(ImplementationResult? result) => result is null
        ? CoverLayout.Cell("")
        : new TableCell(
        [
            new Paragraph(Inline.Bold(said.Of(result.State))) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
            new Paragraph(said.Passed(result)) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
            .. said.FindingsOf(result) is { } findings
                ? [new Paragraph(Inline.Bold(findings)) { Style = HandoutStyles.Expect, SpaceAfter = 0 }]
                : Array.Empty<Block>(),
        ]);

    private static TableCell Lines(IReadOnlyList<string> lines) => lines.Count == 0
        ? CoverLayout.Cell("")
        : new TableCell([.. lines.Select(line => new Paragraph(line) { Style = HandoutStyles.Expect, SpaceAfter = 0 })]);

    private IEnumerable<Block> Evidence()
    {
        if (statement.Evidence.Count == 0)
        {
            return [];
        }

        var hasSums = statement.Evidence.Any(evidence => evidence.Sha256 is not null);
        var rows = statement.Evidence.Select((evidence, index) => new TableRow(
        [
            AuditPdfCells.RowHead((index + 1).ToString(CultureInfo.InvariantCulture)),
            CoverLayout.Cell(ApplicabilityWords.Of(evidence)),
            .. Summed(new TableCell(new Paragraph(Inline.Mono(evidence.Sha256 ?? "")) { Style = HandoutStyles.Tiny, SpaceAfter = 0 })),
        ]));
        return
        [
            new Heading(2, sheet.Look.Ink(words["common.evidence"])) { SpaceBefore = 16 },
            new Table([ColumnWidth.Fixed(26), ColumnWidth.Share(), .. Summed(ColumnWidth.Share())], [.. rows])
            {
                Head = [new TableRow(
                [
                    CoverLayout.HeadCell(words["common.no"]), CoverLayout.HeadCell(words["common.evidence"]),
                    .. Summed(CoverLayout.HeadCell("SHA-256")),
                ])],
                Padding = 2,
                SpaceAfter = 8,
            },
        ];

        IEnumerable<T> Summed<T>(T column) => hasSums ? [column] : [];
    }

    private Group SignOff() => new(
    [
        new Heading(2, sheet.Look.Ink(words["applicability.approval"])) { SpaceBefore = 16 },
        new Paragraph(said.Signing, " ", said.Signed(statement)),
        .. said.Signers.Select(role => AuditPdfTables.SigningLine(role, words)),
        new Rule { Width = 1.5, SpaceBefore = 14, SpaceAfter = 4 },
        new Paragraph(Inline.Bold($"{words["applicability.end-of-statement"]} · {said.Size(statement)}"))
        {
            Alignment = TextAlignment.Center,
        },
    ])
    {
        KeepTogether = true,
    };
}
