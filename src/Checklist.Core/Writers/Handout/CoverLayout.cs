using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The first page down to where the work starts: title, document control, revisions, how to fill it in.</summary>
internal sealed class CoverLayout(Sheet sheet)
{
    private const string Absent = "–";
    private const double FactLabel = 58; // as wide as the longest, "Classification"
    private const double PointsPerPixel = 0.75;

    private static readonly double LogoWidth = Length.Millimetres(40);
    private static readonly double LogoHeight = Length.Millimetres(16);

    private readonly ChecklistDocument document = sheet.Document;
    private readonly PdfProse prose = sheet.Prose;

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

    private static string KindOf(Edition edition) => edition switch
    {
        Edition.Guide => "Guide and checklist",
        Edition.Worksheet => "Audit worksheet",
        _ => "Checklist",
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
        return [logo.Block(width, $"Logo of {document.Owner ?? document.Title}")];
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
            new Paragraph(Inline.Bold("Superseded. "), $"Version {document.NewerVersion} was released after this one.") { SpaceAfter = 0 })
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
            Cell(approval.IsStale ? $"No longer valid: the text has changed. {approval.Scope}" : approval.Scope)));
        return
        [
            Part("Approvals"),
            new Table([ColumnWidth.Share(2), ColumnWidth.Share(2), ColumnWidth.Fixed(86), ColumnWidth.Share(2)], [.. rows])
            {
                Head = [new TableRow(HeadCell("Approved by"), HeadCell("Role"), HeadCell("Date"), HeadCell("What"))],
                Padding = isClose ? 0.75 : 3.5,
                SpaceAfter = isClose ? 3 : 12,
            },
        ];
    }

    internal static Panel Selection(string note) =>
        new(new Paragraph(Inline.Bold("Selection. "), note) { SpaceAfter = 0 }) { BorderWidth = 1.5, Padding = 4, SpaceAfter = 12 };

    private Table Control(bool isClose)
    {
        IReadOnlyList<(string Label, string? Value)> facts =
        [
            ("Version", document.Version), ("Status", Wording.Of(document.Status)), ("Classification", document.Classification),
            ("Published", document.Published?.Text), ("Effective", document.Effective?.Text), ("Review by", document.ReviewBy?.Text),
            ("Owner", document.Owner), ("Catalog", document.Id), ("Digest", document.ShortDigest),
            ("Profile", document.Tailoring?.Title ?? "All controls"), ("Controls", Counts()), ("Left out", LeftOut()),
        ];
        return new Table(
            [.. Enumerable.Repeat<IReadOnlyList<ColumnWidth>>([ColumnWidth.Fixed(FactLabel), ColumnWidth.Share()], 3)
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
        document.Tailoring is { } tailoring ? $"{document.ActiveCount} of {tailoring.CatalogCount}" : $"{document.ActiveCount}";

    /// <summary>How many, and where the reasons are where they do; null for none.</summary>
    private string? LeftOut() =>
        ((document.Tailoring?.CatalogCount ?? document.ActiveCount) - document.ActiveCount, document.Edition) switch
        {
            (0, _) => null,
            (var count, Edition.Card or Edition.Summary or Edition.Applicability) => $"{count}",
            (var count, _) => $"{count}, see “Not in this profile”",
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
        yield return Written(Write("target", "Target", targets), Write("assessor", "Assessor"), Write("date", "Date"));
        var copy = Write("copy", "Copy", document.Copy ?? "");
        yield return Written(Write("approver", "Approver"), Write("distribution", "Distribution"), copy) with { SpaceAfter = IsWorksheet ? 4 : 12 };
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
            Part("Revisions"),
            new Table([ColumnWidth.Fixed(46), ColumnWidth.Fixed(86), ColumnWidth.Fixed(90), ColumnWidth.Share()], [.. rows])
            {
                Head = [new TableRow(HeadCell("Version"), HeadCell("Date"), HeadCell("Author"), HeadCell("What changed"))],
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
        var references = document.References.Count > 0 ? " A number in brackets, [1], points to the list of references." : "";
        IReadOnlyList<string> steps =
        [
            "Do each check as it is written and mark one box: pass, fail, partial, or n/a where it is not applicable. Say in the notes why, unless it passed.",
            "Write your initials and the date at each control when you leave it.",
            $"Sign on the last page.{references}",
            .. further is null ? Array.Empty<string>() : [further],
        ];
        return
        [
            Part("How to fill it in"),
            new ListBlock([.. steps.Select(step => new ListItem(new Paragraph(step)))]) { IsNumbered = true, KeepTogether = true },
        ];
    }

    internal static Heading Part(string title) =>
        new(2, title) { Style = HandoutStyles.PartTitle, SpaceBefore = 4, SpaceAfter = 2, IsInOutline = false };

    internal static TableCell HeadCell(string text) => new(new Paragraph(Inline.Bold(text)) { Style = HandoutStyles.Small });

    internal static TableCell Cell(string? text) => new(new Paragraph(text ?? "") { Style = HandoutStyles.Expect });
}
