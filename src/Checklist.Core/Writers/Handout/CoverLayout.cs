using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Barcodes;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The first page down to where the work starts: title, document control, revisions, how to fill it in.</summary>
internal sealed class CoverLayout(ChecklistDocument document, PdfProse prose)
{
    private const string Absent = "–";

    private static readonly double CodeSide = Length.Millimetres(20);

    public IEnumerable<Block> Blocks() =>
    [
        Title(),
        .. prose.Blocks(document.Summary),
        Control(),
        .. document.SelectionNotes.Select(Selection),
        .. Revisions(),
        .. HowTo(),
    ];

    /// <summary>The title, and beside it a code that a scanner turns into catalog, version and digest: which text this paper is.</summary>
    private Columns Title()
    {
        var code = QrCode.Encode($"checklist:{document.Id}@{document.Version ?? "0"}#{document.ShortDigest}");
        return new Columns(
            new Column(
                ColumnWidth.Share(),
                new Paragraph("Checklist") { Style = HandoutStyles.Small, SpaceAfter = 2 },
                new Heading(1, document.Title) { SpaceBefore = 0, SpaceAfter = 4 }),
            new Column(ColumnWidth.Fixed(CodeSide), code.ToDrawing(CodeSide, $"Code for {document.Id}, version {document.Version ?? "not given"}, digest {document.ShortDigest}")))
        {
            KeepTogether = true,
        };
    }

    private static Panel Selection(string note) =>
        new(new Paragraph(Inline.Bold("Selection. "), note) { SpaceAfter = 0 }) { BorderWidth = 1.5, Padding = 4, SpaceAfter = 12 };

    private Table Control()
    {
        IReadOnlyList<(string Label, string? Value)> facts =
        [
            ("Version", document.Version), ("Status", Wording.Of(document.Status)), ("Classification", document.Classification),
            ("Published", document.Published?.Text), ("Effective", document.Effective?.Text), ("Review by", document.ReviewBy?.Text),
            ("Owner", document.Owner), ("Catalog", document.Id), ("Digest", document.ShortDigest),
            ("Profile", document.Tailoring?.Title ?? "All controls"), ("Controls", Counts()), ("Left out", document.Tailoring is null ? null : "See “Not in this profile”"),
        ];
        IReadOnlyList<TableCell> written = [Write("target", "Target"), Write("assessor", "Assessor"), Write("date", "Date")];
        return new Table(
            [ColumnWidth.Share(), ColumnWidth.Share(), ColumnWidth.Share()],
            [.. facts.Select(fact => Fact(fact.Label, fact.Value)).Chunk(3).Select(cells => new TableRow(cells)), new TableRow(written)])
        {
            Lines = TableLines.Grid,
            KeepTogether = true,
            SpaceBefore = 4,
            SpaceAfter = 12,
        };
    }

    /// <summary>In force here, and of how many.</summary>
    private string Counts() => document.Tailoring is { } tailoring ? $"{document.ActiveCount} of {tailoring.CatalogCount}" : $"{document.ActiveCount}";

    private static TableCell Fact(string label, string? value) => new(
        new Paragraph(label) { Style = HandoutStyles.Tiny, SpaceAfter = 0 },
        new Paragraph(value ?? Absent) { Style = HandoutStyles.Value, SpaceAfter = 0 });

    private static TableCell Write(string kind, string label) =>
        new(new FieldLine(new TextField(FieldNames.OfCover(kind), label) { FontSize = 9 }, label) { SpaceAfter = 2 });

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
                Head = [new TableRow(Head("Version"), Head("Date"), Head("Author"), Head("What changed"))],
                SpaceAfter = 12,
            },
        ];
    }

    private IEnumerable<Block> Summary(DocumentRevision revision) => prose.Inline(revision.Summary) is { } inline
        ? [new Paragraph(inline) { Style = HandoutStyles.Expect }]
        : prose.Blocks(revision.Summary);

    private IEnumerable<Block> HowTo()
    {
        var references = document.References.Count > 0 ? " A number in brackets, [1], points to the list of references." : "";
        IReadOnlyList<string> steps =
        [
            "Do each check as it is written. Mark one box per check; say in the notes why a check failed or is not applicable.",
            "Write your initials and the date at each control when you leave it.",
            $"Sign on the last page.{references}",
        ];
        return [Part("How to fill it in"), new ListBlock([.. steps.Select(step => new ListItem(new Paragraph(step)))]) { IsNumbered = true, KeepTogether = true }];
    }

    internal static Heading Part(string title) =>
        new(2, title) { Style = HandoutStyles.PartTitle, SpaceBefore = 4, SpaceAfter = 2, IsInOutline = false };

    internal static TableCell Head(string text) => new(new Paragraph(Inline.Bold(text)) { Style = HandoutStyles.Small });

    internal static TableCell Cell(string? text) => new(new Paragraph(text ?? "") { Style = HandoutStyles.Expect });
}
