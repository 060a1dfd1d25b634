using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Pdf;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// The register of findings on the worksheet of an audit: those that are open, such as those of the last audit, and rows for new ones. For
/// pens: what is written here is put into the register by hand.
/// </summary>
internal sealed class RegisterPage(Sheet sheet, DocumentAnswers answers)
{
    private static readonly string[] Heads =
        ["No.", "Control, targets", "Grade", "What was found", "Owner", "Due", "Verified by, on"];

    private const int BlankRows = 5;

    private static readonly double RowHeight = Length.Millimetres(21);

    public IEnumerable<Block> Blocks()
    {
        var open = RegisteredFinding.All(sheet.Document, answers).Where(finding => finding.IsToDo).ToList();
        return
        [
            new Heading(2, sheet.Look.Ink("Findings register")) { Style = HandoutStyles.SectionTitle, SpaceBefore = 0, SpaceAfter = 2 },
            new Paragraph(
                "Open findings first: look whether what was done about them works, and write who saw it and when. "
                + "New ones on the empty rows; this page is for pens, the register of the assessment takes them by hand.")
            {
                Style = HandoutStyles.Expect,
                KeepWithNext = true,
                SpaceAfter = 6,
            },
            new Table(
                [
                    ColumnWidth.Fixed(36), ColumnWidth.Fixed(78), ColumnWidth.Fixed(48), ColumnWidth.Share(), ColumnWidth.Fixed(66),
                    ColumnWidth.Fixed(54), ColumnWidth.Fixed(66),
                ],
                [.. open.Select(Row), .. Enumerable.Range(0, BlankRows).Select(_ => Row(["", "", "", "", "", "", ""]))])
            {
                Head = [new TableRow([.. Heads.Select(CoverLayout.HeadCell)])],
                Lines = TableLines.Grid,
                Padding = 2,
                SpaceAfter = 12,
            },
        ];
    }

    private static TableRow Row(RegisteredFinding finding) => Row(
    [
        finding.Entry.Id, finding.Where, finding.Entry.Grade is { } grade ? Wording.InShort(grade) : "", finding.Entry.Statement,
        finding.Entry.Owner ?? "", finding.IsOverdue ? $"{finding.Due?.Text}, overdue" : finding.Due?.Text ?? "", "",
    ]);

    private static TableRow Row(IReadOnlyList<string> texts) => new(
        [.. texts.Select((text, index) => new TableCell(
            [.. text.Split('\n').Select(line => new Paragraph(index == 0 ? Inline.Bold(line) : line)
            {
                Style = WorksheetStyles.Text,
                SpaceAfter = 0,
            })]) { IsRowHeader = index == 0 })])
    {
        MinimumHeight = RowHeight,
    };
}
