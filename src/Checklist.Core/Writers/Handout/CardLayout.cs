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
            .. document.SelectionNotes.Select(CoverLayout.Selection),
            .. tables.Select(targets => new CardTable(document, targets).Build()),
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
                new Paragraph("Checklist card") { Style = HandoutStyles.Small, SpaceAfter = 1 },
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
            document.Version is null ? null : $"Version {document.Version}", Wording.Of(document.Status), document.Tailoring?.Title,
            document.Published?.Text, Controls(), $"{document.CheckCount} checks",
        };
        return new Paragraph(string.Join(" · ", facts.OfType<string>())) { Style = HandoutStyles.Small, SpaceAfter = 0 };
    }

    private Columns Written()
    {
        var targets = string.Join(", ", document.Targets.Select(target => target.Title));
        return new Columns(
            new Column(ColumnWidth.Share(),
                Line(new TextField(FieldNames.OfCover("target"), "Target") { FontSize = 9, Value = targets }, "Target")),
            new Column(ColumnWidth.Share(), Line(new TextField(FieldNames.OfCover("assessor"), "Assessor") { FontSize = 9 }, "Assessor")),
            new Column(ColumnWidth.Fixed(Length.Millimetres(36)),
                Line(new DateField(FieldNames.OfCover("date"), "Date, as YYYY-MM-DD") { FontSize = 9 }, "Date")))
        {
            SpaceAfter = 3,
        };
    }

    private static FieldLine Line(FormField field, string label) =>
        new(field, label) { LabelWidth = (label.Length * 4.1) + 6, SpaceAfter = 0 };

    private Paragraph Legend() =>
        new("One box for each check, with its letter. Tick what passes; write F for fail, P for partial and – for not applicable, and say why on the handout. An empty box was not looked at."
            + (document.TakesVerdicts ? " A box behind a line is for what is written on it." : ""))
        {
            Style = HandoutStyles.Small,
            SpaceAfter = 3,
        };

    private string Controls() => document.ActiveCount == 1 ? "1 control" : $"{document.ActiveCount} controls";

    private Paragraph End() =>
        new(Inline.Bold($"End of checklist · {Controls()}"))
        {
            Style = HandoutStyles.Small,
            Alignment = TextAlignment.Center,
            SpaceBefore = 4,
        };
}
