using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// The first pages of the worksheet of an audit: what a team agrees on before it travels, and who met whom. What the assessment says is
/// printed; the rest are lines to write on, which are fields that come back.
/// </summary>
internal sealed class AuditPagesLayout(Sheet sheet, Assessment audit)
{
    private const double LabelWidth = 62;
    private const int MostTargets = 40; // more are in the assessment, and on their own pages
    private const int TeamRows = 4;

    private static readonly double LineHeight = Length.Millimetres(7.5);
    private static readonly double RowHeight = Length.Millimetres(6);
    private static readonly double InitialsColumn = Length.Millimetres(14);

    private readonly ChecklistDocument document = sheet.Document;
    private readonly AuditHead head = audit.Head;
    private readonly int presentRows = sheet.Context.IsLandscape ? 5 : 9;
    private readonly int interviewRows = sheet.Context.IsLandscape ? 6 : 10;

    public IEnumerable<Block> Blocks() =>
    [
        new CoverLayout(sheet).Title(sheet.Words["paper.audit-worksheet"], audit.Title ?? audit.Id),
        .. Paragraphs(audit.Summary),
        Facts(),
        .. Text(sheet.Words["audit.objectives"], HeadField.Objectives, head.Objectives, 3),
        .. Text(sheet.Words["audit.scope"], HeadField.Scope, head.Scope, 4),
        .. Text(sheet.Words["audit.criteria-beside"], HeadField.Criteria, head.Criteria, 3),
        Side(
            People(sheet.Words["audit.team"], sheet.Words["common.role"], HeadField.Team, Team(), TeamRows),
            Lines(sheet.Words["audit.distribution-of-report"], HeadField.Distribution, head.Distribution, TeamRows + 1)),
        .. Sites(),
        CoverLayout.Part(sheet.Words["paper.document-control"]),
        .. new CoverLayout(sheet).DocumentControl(),
        .. sheet.Context.IsLandscape ? HowTo() : [],
        new PageBreak(),
        Side(
            Meeting(sheet.Words["audit.opening-meeting"], head.Opening, HeadField.OpeningOn, HeadField.OpeningPlace,
                HeadField.OpeningPresent),
            Meeting(sheet.Words["audit.closing-meeting"], head.Closing, HeadField.ClosingOn, HeadField.ClosingPlace,
                HeadField.ClosingPresent)),
        .. People(sheet.Words["audit.interviewed"], sheet.Words["audit.function"], HeadField.Interviewed, head.Interviewed, interviewRows),
        .. sheet.Context.IsLandscape ? [] : HowTo(),
    ];

    private IEnumerable<Block> HowTo() =>
    [
        new Gap(8),
        .. new CoverLayout(sheet).HowTo(
            sheet.Words["paper.audit-pages-how-to"]),
    ];

    /// <summary>What the team concludes, before it signs.</summary>
    public IEnumerable<Block> Conclusion() => Text(sheet.Words["report.conclusion"], HeadField.Conclusion, head.Conclusion, 6);

    private Table Facts() => new(
        [ColumnWidth.Fixed(LabelWidth), ColumnWidth.Share(), ColumnWidth.Fixed(LabelWidth), ColumnWidth.Share()],
        [
            new TableRow(
                [.. Fact(sheet.Words["audit.number"], HeadField.Number, head.Number ?? audit.Id),
                    .. Fact(sheet.Words["report.started"], StartedOn())]),
            new TableRow([.. Fact(sheet.Words["audit.client"], HeadField.Client, head.Client),
                .. Fact(sheet.Words["sign-off.auditee"], HeadField.Auditee, head.Auditee)]),
            new TableRow([.. Written(sheet.Words["paper.filled-in-by"], "assessor"), .. Written(sheet.Words["common.on"], "date")]),
            new TableRow([.. Fact(sheet.Words["paper.assessment"], audit.Id),
                .. document.Copy is { } copy ? Fact(sheet.Words["paper.copy"], copy) : Written(sheet.Words["paper.copy"], "copy")]),
        ])
    {
        Lines = TableLines.Grid,
        Padding = 2.5,
        KeepTogether = true,
        SpaceBefore = 4,
        SpaceAfter = 6,
    };

    private string? StartedOn() => DocumentDate.From(audit.Started, document.Language)?.Text;

    private static IEnumerable<TableCell> Fact(string label, string? value) => [Label(label), Value(value ?? "–")];

    private IEnumerable<TableCell> Fact(string label, HeadField field, string? value) =>
        [Label(label), value is null ? new TableCell(Line(field, 1, "text", label)) : Value(value)];

    private static IEnumerable<TableCell> Written(string label, string kind) =>
    [
        Label(label),
        new TableCell(Area(new TextField(FieldNames.OfCover(kind), label) { FontSize = 9 })),
    ];

    private static TableCell Label(string label) => new(new Paragraph(label) { Style = HandoutStyles.Fact }) { IsRowHeader = true };

    private static TableCell Value(string value) => new(new Paragraph(value) { Style = HandoutStyles.Value });

    private IEnumerable<AuditPerson> Team() =>
    [
        .. head.Team,
        .. audit.Assessors.Where(name => head.Team.All(person => !person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => new AuditPerson(name)),
    ];

    /// <summary>A text, or lines to write it on.</summary>
    /// <param name="lines">Where there is no text.</param>
    private static IEnumerable<Block> Text(string title, HeadField field, string? text, int lines) =>
    [
        CoverLayout.Part(title),
        .. text is null
            ?
            [
                new WriteArea(
                    new TextField(FieldNames.OfHead(field, 1, "text"), title) { IsMultiline = true, IsBounded = true, FontSize = 9 })
                    {
                        MinimumHeight = lines * LineHeight,
                        RuleDistance = LineHeight,
                        SpaceAfter = 6,
                    },
            ]
            : Paragraphs(text),
    ];

    private static IEnumerable<Block> Paragraphs(string? text) =>
        (text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => new Paragraph(paragraph.Trim()) { Style = WorksheetStyles.Head, SpaceAfter = 5 });

    private static Columns Side(IReadOnlyList<Block> left, IReadOnlyList<Block> right) =>
        new(new Column(ColumnWidth.Share(), left), new Column(ColumnWidth.Share(), right)) { SpaceAfter = 8, KeepTogether = true };

    /// <summary>Those who are known, and lines for others.</summary>
    private IReadOnlyList<Block> People(
        string title, string role, HeadField field, IEnumerable<AuditPerson> people, int rows, bool hasInitials = false)
    {
        var known = people.ToList();
        ColumnWidth[] initials = hasInitials ? [ColumnWidth.Fixed(InitialsColumn)] : [];
        TableRow Row(TableCell name, TableCell function) => new(hasInitials ? [name, function, Cell("")] : [name, function]);
        return
        [
            CoverLayout.Part(title),
            new Table(
                [ColumnWidth.Share(), ColumnWidth.Share(), .. initials],
                [
                    .. known.Select(person => Row(Cell(person.Name), Cell(person.Role ?? ""))),
                    .. Enumerable.Range(1, Math.Max(rows - known.Count, 1)).Select(number => Row(
                        new TableCell(Line(field, number, "text", sheet.Words.Format("paper.name-of", title, number))),
                        new TableCell(Line(field, number, "role",
                            sheet.Words.Format("paper.role-of", title, sheet.Words.InSentence(role), number))))),
                ])
            {
                Head =
                [
                    new TableRow(
                        [
                            CoverLayout.HeadCell(sheet.Words["common.name"]), CoverLayout.HeadCell(role),
                            .. hasInitials ? [CoverLayout.HeadCell(sheet.Words["common.initials"])] : Array.Empty<TableCell>(),
                        ]),
                ],
                Lines = TableLines.Grid,
                Padding = 2,
                SpaceAfter = 0,
            },
        ];
    }

    private IReadOnlyList<Block> Lines(string title, HeadField field, IReadOnlyList<string> known, int rows) =>
    [
        CoverLayout.Part(title),
        new Table(
            [ColumnWidth.Share()],
            [
                .. known.Select(text => new TableRow(Cell(text))),
                .. Enumerable.Range(1, Math.Max(rows - known.Count, 1)).Select(number => new TableRow(
                    new TableCell(Line(field, number, "text", sheet.Words.Format("paper.line-of", title, number))))),
            ])
        {
            Lines = TableLines.Grid,
            Padding = 2,
            SpaceAfter = 0,
        },
    ];

    private IReadOnlyList<Block> Sites()
    {
        var titles = document.Targets.Select(target => target.Title).ToList();
        var more = titles.Count - MostTargets;
        var targets = string.Join(", ", titles.Take(MostTargets)) + (more > 0 ? sheet.Words.Format("paper.and-more", more) : "");
        return
        [
            .. Lines(sheet.Words["audit.sites-and-targets"], HeadField.Sites, head.Sites, 2),
            .. targets.Length == 0
                ? Array.Empty<Block>()
                :
                [
                    new Paragraph(Inline.Bold(titles.Count == 1 ? sheet.Words["paper.target-head"] : sheet.Words["paper.targets-head"]),
                        targets)
                    {
                        Style = WorksheetStyles.Head,
                        SpaceBefore = 4,
                        SpaceAfter = 0,
                    },
                ],
        ];
    }

    private IReadOnlyList<Block> Meeting(
        string title, AuditMeeting meeting, HeadField on, HeadField place, HeadField present) =>
    [
        CoverLayout.Part(title),
        new Table(
            [ColumnWidth.Fixed(34), ColumnWidth.Share()],
            [
                new TableRow([.. Fact(sheet.Words["common.on"], on, DocumentDate.From(meeting.On, document.Language)?.Text)]),
                new TableRow([.. Fact(sheet.Words["audit.place"], place, meeting.Place)]),
            ])
        {
            Lines = TableLines.Grid,
            Padding = 2,
            SpaceAfter = 0,
        },
        .. People(sheet.Words.Format("paper.present-at", sheet.Words.InSentence(title)), sheet.Words["common.role"], present,
            meeting.Present, presentRows, hasInitials: true)
            .Skip(1),
    ];

    private static TableCell Cell(string text) => new(new Paragraph(text) { Style = WorksheetStyles.Head, SpaceAfter = 0 });

    private WriteArea Line(HeadField field, int number, string kind, string description) => Area(
        new TextField(
            FieldNames.OfHead(field, number, kind),
            field is HeadField.OpeningOn or HeadField.ClosingOn ? sheet.Words.Format("paper.as-moment", sheet.Words[HeadKey(field)])
                : description)
        {
            FontSize = 9,
        });

    private static string HeadKey(HeadField field) => field == HeadField.OpeningOn ? "audit.opening-day" : "audit.closing-day";

    /// <summary>The lines of the table are those to write on.</summary>
    private static WriteArea Area(TextField field) => new(field)
    {
        MinimumHeight = RowHeight,
        RuleDistance = 2 * RowHeight,
        SpaceAfter = 0,
    };
}
