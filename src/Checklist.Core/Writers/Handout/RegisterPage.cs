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
    private readonly string[] heads =
        [sheet.Words["common.no"], sheet.Words["paper.control-targets"], sheet.Words["report.grade"], sheet.Words["paper.what-was-found"],
            sheet.Words["common.owner"], sheet.Words["report.due"], sheet.Words["paper.verified-by-on"]];

    private const int BlankRows = 5;

    private static readonly double RowHeight = Length.Millimetres(21);

    public IEnumerable<Block> Blocks()
    {
        var open = RegisteredFinding.All(sheet.Document, answers).Where(finding => finding.IsToDo).ToList();
        return
        [
            new Heading(2, sheet.Look.Ink(sheet.Words["report.findings-register"])) { Style = HandoutStyles.SectionTitle, SpaceBefore = 0,
                SpaceAfter = 2 },
            new Paragraph(
                sheet.Words["paper.register-text"])
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
                Head = [new TableRow([.. heads.Select(CoverLayout.HeadCell)])],
                Lines = TableLines.Grid,
                Padding = 2,
                SpaceAfter = 12,
            },
        ];
    }

    private TableRow Row(RegisteredFinding finding) => Row(
    [
        finding.Entry.Id, finding.WhereIn(sheet.Words), finding.Entry.Grade is { } grade ? sheet.Words.InShort(grade) : "",
            finding.Entry.Statement,
        finding.Entry.Owner ?? "", finding.IsOverdue ? sheet.Words.Format("paper.overdue", finding.Due?.Text) : finding.Due?.Text ?? "", "",
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
