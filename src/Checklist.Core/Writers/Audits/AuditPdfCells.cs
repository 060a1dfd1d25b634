using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Audits;

/// <summary>Cells, tables of counts and bars of the PDF report.</summary>
internal sealed class AuditPdfCells(AuditReport report)
{
    private const int FewColumns = 7;
    private const double BarWidth = 50;
    private const double CellPadding = 2.5;
    private const double BarHeight = 8;

    public IReadOnlyList<AnswerBucket> Columns { get; } = TallyModel.ColumnsOf(report);

    public static TableCell Cell(string? text) => new(new Paragraph(text ?? "") { Style = HandoutStyles.Expect });

    public static TableCell Strong(string text) => new(new Paragraph(Inline.Bold(text)) { Style = HandoutStyles.Expect });

    public static TableCell Head(string text) => new(new Paragraph(Inline.Bold(text)) { Style = HandoutStyles.Small });

    public static TableCell RowHead(string text) =>
        new(new Paragraph(Inline.Bold(text)) { Style = HandoutStyles.Expect }) { IsRowHeader = true };

    /// <summary>Rows of counts with a bar each.</summary>
    public Table Counts(string firstColumn, IEnumerable<(string Title, Tally Tally)> rows)
    {
        IReadOnlyList<TableCell> head =
            [
                Head(firstColumn),
                Head(""),
                .. Columns.Select(bucket => Right(Inline.Bold(bucket == AnswerBucket.NotApplicable ? report.Words["report.na"]
                    : report.Words.Of(bucket)))),
                Right(Inline.Bold(report.Words["report.total"])),
            ];
        var width = ColumnWidth.Fixed(Columns.Count > FewColumns ? 40 : 44); // the wider one has the longest word on one line
        return new Table(
            [ColumnWidth.Share(3), ColumnWidth.Fixed(BarWidth + (2 * CellPadding)), .. Columns.Select(_ => width), ColumnWidth.Fixed(34)],
            [.. rows.Select(
                row => new TableRow(
                    [
                        RowHead(row.Title),
                        new TableCell(Bar(row.Tally, BarWidth, BarHeight)),
                        .. Columns.Select(bucket => Right(Number(row.Tally[bucket]))),
                        Right(Number(row.Tally.Total)),
                    ]))])
        {
            Head = [new TableRow(head)],
            Padding = CellPadding, // up to nine columns of numbers stand side by side
            SpaceAfter = 10,
        };
    }

    /// <summary>Shades from black to white with a line between; the numbers beside it say the same.</summary>
    public Drawing Bar(Tally tally, double width, double height)
    {
        var said = string.Join(
            ", ", Columns.Where(bucket => tally[bucket] > 0)
                .Select(bucket => $"{Number(tally[bucket])} {report.Words.InSentence(report.Words.Of(bucket))}"));
        return new Drawing(width, height, said, (canvas, area) => Draw(canvas, area, tally));
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Color Shade(AnswerBucket bucket) => bucket switch
    {
        AnswerBucket.Pass => Color.Grey(0.82),
        AnswerBucket.Recorded => Color.Grey(0.9),
        AnswerBucket.Fail => Color.Black,
        AnswerBucket.Partial => Color.Grey(0.4),
        AnswerBucket.Waived => Color.Grey(0.6),
        AnswerBucket.Suspect or AnswerBucket.Conflicting => Color.Grey(0.25),
        _ => Color.White,
    };

    private void Draw(Canvas canvas, Area area, Tally tally)
    {
        var left = area.X;
        foreach (var bucket in Columns.Where(bucket => tally[bucket] > 0))
        {
            var width = area.Width * tally[bucket] / tally.Total;
            canvas.Rectangle(left, area.Y, width, area.Height, Color.Black, 0.25, Shade(bucket));
            left += width;
        }

        canvas.Rectangle(area.X, area.Y, area.Width, area.Height, Color.Black);
    }

    private static TableCell Right(Inline text) => new(new Paragraph(text) { Style = HandoutStyles.Tiny, Alignment = TextAlignment.End });
}
