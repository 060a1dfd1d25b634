using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The card: one line for each control with its title and one box for each check. A tick means that the check passed.</summary>
internal sealed class CardLayout(Sheet sheet)
{
    private const int TargetsPerTable = 2;

    private readonly ChecklistDocument document = sheet.Document;

    public IEnumerable<Block> Blocks()
    {
        var tables = document.Targets.Count == 0
            ? [[null]]
            : document.Targets.Chunk(TargetsPerTable).Select(some => (DocumentTarget?[])[.. some]);
        return
        [
            Title(),
            Written(),
            Legend(),
            .. document.SelectionNotes.Select(new CoverLayout(sheet).Selection),
            .. tables.Select(targets => new CardTable(sheet, targets).Build()),
            End(),
        ];
    }

    private Columns Title()
    {
        var code = new CodeLayout(sheet).OfDocument();
        IEnumerable<Column> codes = code.Count == 0 ? [] : [new Column(ColumnWidth.Fixed(CodeLayout.Width), code)];
        return new Columns(
        [
            new Column(
                ColumnWidth.Share(),
                new Paragraph(sheet.Words["paper.checklist-card"]) { Style = HandoutStyles.Small, SpaceAfter = 1 },
                new Heading(1, sheet.Look.Ink(document.Title)) { Style = HandoutStyles.SectionTitle, SpaceBefore = 0, SpaceAfter = 2 },
                Facts()),
            .. codes,
        ])
        {
            KeepTogether = true,
            SpaceAfter = 0,
        };
    }

    private Paragraph Facts()
    {
        var facts = new[]
        {
            document.Version is null ? null : sheet.Words.Format("common.version-of", document.Version),
                document.Words.Of(document.Status), document.Tailoring?.Title,
            document.Published?.Text, Controls(), sheet.Words.Count("count.checks-of-card", document.CheckCount),
        };
        return new Paragraph(string.Join(" · ", facts.OfType<string>())) { Style = HandoutStyles.Small, SpaceAfter = 0 };
    }

    private Columns Written()
    {
        var targets = string.Join(", ", document.Targets.Select(target => target.Title));
        return new Columns(
            new Column(ColumnWidth.Share(),
                Line(new TextField(FieldNames.OfCover("target"), sheet.Words["common.target"]) { FontSize = 9, Value = targets },
                    sheet.Words["common.target"])),
            new Column(ColumnWidth.Share(), Line(new TextField(FieldNames.OfCover("assessor"),
                sheet.Words["sign-off.assessor"]) { FontSize = 9 }, sheet.Words["sign-off.assessor"])),
            new Column(ColumnWidth.Fixed(Length.Millimetres(36)),
                Line(
                    new DateField(FieldNames.OfCover("date"), sheet.Words["paper.date-iso"])
                    {
                        Format = sheet.Words["paper.date-format"],
                        FontSize = 9,
                    },
                    sheet.Words["paper.day"])))
        {
            SpaceAfter = 3,
        };
    }

    private static FieldLine Line(FormField field, string label) =>
        new(field, label) { LabelWidth = (label.Length * 4.1) + 6, SpaceAfter = 0 };

    private Paragraph Legend() =>
        new(sheet.Words["paper.card-legend"]
            + (document.TakesVerdicts ? sheet.Words["paper.card-legend-line"] : ""))
        {
            Style = HandoutStyles.Small,
            SpaceAfter = 3,
        };

    private string Controls() => sheet.Words.Count("count.controls", document.ActiveCount);

    private Paragraph End() =>
        new(Inline.Bold(sheet.Words.Format("paper.end-of-checklist", Controls())))
        {
            Style = HandoutStyles.Small,
            Alignment = TextAlignment.Center,
            SpaceBefore = 4,
        };
}
