using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The first page down to where the work starts: title, document control, revisions, how to fill it in.</summary>
internal sealed class CoverLayout(Sheet sheet)
{
    private const string Absent = "–";
    private const double PointsPerPixel = 0.75;

    private static readonly double LogoWidth = Length.Millimetres(40);
    private static readonly double LogoHeight = Length.Millimetres(16);

    private readonly ChecklistDocument document = sheet.Document;
    private readonly PdfProse prose = sheet.Prose;
    private readonly double factLabel = sheet.Words.Speak("en") ? 58 : 68; // as wide as the longest, "Classification"

    /// <summary>What identifies the text: its facts, who approved it, what changed.</summary>
    public IEnumerable<Block> DocumentControl() =>
    [
        Control(isClose: true),
        .. document.SelectionNotes.Select(Selection),
        .. Superseded(),
        .. Approvals(isClose: true),
        .. Revisions(),
    ];

    /// <summary>All that comes before the checks.</summary>
    /// <param name="contents">The table of contents, for the guide.</param>
    public IEnumerable<Block> Blocks(IEnumerable<Block> contents) =>
        [.. Head(KindOf(document.Edition), IsWorksheet), .. Written(), .. Revisions(), .. HowTo(), .. contents];

    /// <summary>The cover of a worksheet has to leave room for what is agreed on before the work.</summary>
    private bool IsWorksheet => document.Edition == Edition.Worksheet;

    private string KindOf(Edition edition) => edition switch
    {
        Edition.Guide => sheet.Words["common.guide-and-checklist"],
        Edition.Worksheet => sheet.Words["paper.audit-worksheet"],
        _ => sheet.Words["common.checklist"],
    };

    /// <summary>What every edition but the card begins with.</summary>
    /// <param name="kind">What this paper is, above the title.</param>
    /// <param name="isClose">With less room in its tables, for a sheet of one page.</param>
    public IEnumerable<Block> Head(string kind, bool isClose = false) =>
        [
            .. Logo(),
            Title(kind),
            .. prose.Blocks(document.Summary),
            Control(isClose),
            .. document.SelectionNotes.Select(Selection),
            .. Superseded(),
            .. Approvals(isClose),
        ];

    private IEnumerable<Block> Logo()
    {
        if (sheet.Look.Logo is not { } logo)
        {
            return [];
        }

        var width = Math.Min(Math.Min(logo.Width * PointsPerPixel, LogoWidth), LogoHeight * logo.Width / logo.Height);
        return [logo.Block(width, sheet.Words.Format("paper.logo-of", document.Owner ?? document.Title))];
    }

    /// <summary>The title, and beside it the code of the document.</summary>
    public Columns Title(string kind) => Title(kind, document.Title);

    /// <summary>A title of an audit, and beside it the code of the document.</summary>
    public Columns Title(string kind, string title)
    {
        var code = new CodeLayout(sheet).OfDocument();
        IEnumerable<Column> codes = code.Count == 0 ? [] : [new Column(ColumnWidth.Fixed(CodeLayout.Width), code)];
        return new Columns(
        [
            new Column(
                ColumnWidth.Share(),
                new Paragraph(kind) { Style = HandoutStyles.Small, SpaceAfter = 2 },
                new Heading(1, sheet.Look.Ink(title)) { SpaceBefore = 0, SpaceAfter = 4 }),
            .. codes,
        ])
        {
            KeepTogether = true,
        };
    }

    private IEnumerable<Block> Superseded() => document.NewerVersion is null
        ? []
        : [new Panel(
            new Paragraph(Inline.Bold(sheet.Words["paper.superseded"]),
                sheet.Words.Format("paper.newer-version", document.NewerVersion)) { SpaceAfter = 0 })
            {
                BorderWidth = 2.25,
                Padding = 4,
                SpaceAfter = 12,
            }];

    private IEnumerable<Block> Approvals(bool isClose)
    {
        if (document.Approvals.Count == 0)
        {
            return [];
        }

        var rows = document.Approvals.Select(approval => new TableRow(
            Cell(approval.Name), Cell(approval.Role), Cell(approval.Date.Text),
            Cell(approval.IsStale ? sheet.Words.Format("paper.no-longer-valid", approval.Scope) : approval.Scope)));
        return
        [
            Part(sheet.Words["document.approvals"]),
            new Table([ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Fixed(86), ColumnWidth.Share(2)], [.. rows])
            {
                Head = [new TableRow(HeadCell(sheet.Words["common.approved-by"]), HeadCell(sheet.Words["common.role"]),
                    HeadCell(sheet.Words["common.date"]), HeadCell(sheet.Words["common.what"]))],
                Padding = isClose ? 0.75 : 3.5,
                SpaceAfter = isClose ? 3 : 12,
            },
        ];
    }

    internal Panel Selection(string note) =>
        new(new Paragraph(Inline.Bold(sheet.Words["paper.selection"]), note) { SpaceAfter = 0 }) { BorderWidth = 1.5, Padding = 4,
            SpaceAfter = 12 };

    private Table Control(bool isClose)
    {
        IReadOnlyList<(string Label, string? Value)> facts =
        [
            (sheet.Words["common.version"], document.Version), (sheet.Words["common.status"], document.Words.Of(document.Status)),
                (sheet.Words["common.classification"], document.Classification),
            (sheet.Words["common.published"], document.Published?.Text), (sheet.Words["common.effective"], document.Effective?.Text),
                (sheet.Words["common.review-by"], document.ReviewBy?.Text),
            (sheet.Words["common.owner"], document.Owner), (sheet.Words["common.catalog"], document.Id),
                (sheet.Words["common.digest"], document.ShortDigest),
            (sheet.Words["common.profile"], document.Tailoring?.Title ?? sheet.Words["common.all-controls"]),
                (sheet.Words["common.controls"], Counts()), (sheet.Words["common.left-out"], LeftOut()),
        ];
        return new Table(
            [.. Enumerable.Repeat<IReadOnlyList<ColumnWidth>>([ColumnWidth.Fixed(factLabel), ColumnWidth.Share()], 3)
                .SelectMany(pair => pair)],
            [.. facts.Chunk(3).Select(row => new TableRow([.. row.SelectMany(fact => Fact(fact.Label, fact.Value))]))])
        {
            Lines = TableLines.Grid,
            Padding = isClose ? 1.25 : 2.5,
            KeepTogether = true,
            SpaceBefore = isClose ? 2 : 4,
            SpaceAfter = isClose ? 3 : 8,
        };
    }

    /// <summary>In force here, and of how many.</summary>
    private string Counts() =>
        document.Tailoring is { } tailoring ? sheet.Words.Format("common.of-all", document.ActiveCount, tailoring.CatalogCount)
            : $"{document.ActiveCount}";

    /// <summary>How many, and where the reasons are where they do; null for none.</summary>
    private string? LeftOut() =>
        ((document.Tailoring?.CatalogCount ?? document.ActiveCount) - document.ActiveCount, document.Edition) switch
        {
            (0, _) => null,
            (var count, Edition.Card or Edition.Summary or Edition.Applicability) => $"{count}",
            (var count, _) => sheet.Words.Format("paper.see-not-in-profile", count),
        };

    private static IEnumerable<TableCell> Fact(string label, string? value) =>
    [
        new TableCell(new Paragraph(label) { Style = HandoutStyles.Fact }) { IsRowHeader = true },
        new TableCell(new Paragraph(value ?? Absent) { Style = HandoutStyles.Value }),
    ];

    /// <summary>What is not in the catalog, because it is of this copy.</summary>
    private IEnumerable<Block> Written()
    {
        var targets = string.Join(", ", document.Targets.Select(target => target.Title));
        yield return Written(Write("target", sheet.Words["common.target"], targets), Write("assessor", sheet.Words["sign-off.assessor"]),
            Write("date", sheet.Words["common.date"]));
        var copy = Write("copy", sheet.Words["paper.copy"], document.Copy ?? "");
        yield return Written(Write("approver", sheet.Words["sign-off.approver"]),
            Write("distribution", sheet.Words["audit.distribution"]), copy) with { SpaceAfter = IsWorksheet ? 4 : 12 };
    }

    private static Columns Written(params IEnumerable<FieldLine> lines) =>
        new([.. lines.Select(line => new Column(ColumnWidth.Share(), line))]) { KeepTogether = true, SpaceAfter = 3 };

    private static FieldLine Write(string kind, string label, string value = "") =>
        new(new TextField(FieldNames.OfCover(kind), label) { FontSize = 9, Value = value }, label) { SpaceAfter = 0 };

    private IEnumerable<Block> Revisions()
    {
        if (document.Revisions.Count == 0)
        {
            return [];
        }

        var rows = document.Revisions.Select(revision => new TableRow(
            Cell(revision.Version), Cell(revision.Date?.Text), Cell(revision.Author), new TableCell([.. Summary(revision)])));
        return
        [
            Part(sheet.Words["common.revisions"]),
            new Table([ColumnWidth.Fixed(46), ColumnWidth.Fixed(86), ColumnWidth.Fixed(90), ColumnWidth.Share()], [.. rows])
            {
                Head = [new TableRow(HeadCell(sheet.Words["common.version"]), HeadCell(sheet.Words["common.date"]),
                    HeadCell(sheet.Words["common.author"]), HeadCell(sheet.Words["common.what-changed"]))],
                Padding = IsWorksheet ? 0.75 : 3.5,
                SpaceAfter = IsWorksheet ? 6 : 12,
            },
        ];
    }

    private IEnumerable<Block> Summary(DocumentRevision revision) => prose.Inline(revision.Summary) is { } inline
        ? [new Paragraph(inline) { Style = HandoutStyles.Expect }]
        : prose.Blocks(revision.Summary);

    /// <summary>A few steps for who has never done it.</summary>
    /// <param name="further">What else there is to say, last.</param>
    public IEnumerable<Block> HowTo(string? further = null)
    {
        var references = document.References.Count > 0 ? sheet.Words["paper.brackets"] : "";
        IReadOnlyList<string> steps =
        [
            sheet.Words["paper.do-each-check-as-it"],
            sheet.Words["paper.write-your-initials-and-the-date"],
            sheet.Words.Format("paper.sign-on-last-page", references),
            .. further is null ? Array.Empty<string>() : [further],
        ];
        return
        [
            Part(sheet.Words["paper.how-to-fill-it"]),
            new ListBlock([.. steps.Select(step => new ListItem(new Paragraph(step)))]) { IsNumbered = true, KeepTogether = true },
        ];
    }

    internal static Heading Part(string title) =>
        new(2, title) { Style = HandoutStyles.PartTitle, SpaceBefore = 4, SpaceAfter = 2, IsInOutline = false };

    internal static TableCell HeadCell(string text) => new(new Paragraph(Inline.Bold(text)) { Style = HandoutStyles.Small });

    internal static TableCell Cell(string? text) => new(new Paragraph(text ?? "") { Style = HandoutStyles.Expect });
}
