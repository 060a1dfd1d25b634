using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The matrix as a table to sort and filter. Values only, no formulas.</summary>
internal static class ReviewTables
{
    private static readonly (string Heading, double Width, Func<ReviewComment, string?> Cell)[] Columns =
    [
        ("No.", 8, comment => comment.Number),
        ("Entry", 24, comment => comment.Decision.Entry),
        ("Title", 32, comment => comment.Title),
        ("Reviewer", 24, comment => comment.Reviewer),
        ("Decision", 18, comment => ReviewWords.Of(comment.Decision.Opinion.Decision)),
        ("Comment", 48, comment => comment.Decision.Opinion.Comment),
        ("Proposed text", 48, comment => comment.Decision.Opinion.Proposed),
        ("Disposition", 16, comment => ReviewWords.Of(comment.Decision.Answer?.Disposition)),
        ("Answer", 48, comment => comment.Decision.Answer?.Text),
        ("By", 18, comment => comment.Decision.Answer?.By),
        ("On", 12, comment => comment.Decision.Answer?.On),
        ("About an earlier text", 12, comment => comment.IsOfEarlierText ? "yes" : ""),
    ];

    public static ReadOnlyMemory<byte> WriteCsv(ReviewMatrix matrix) => CsvText.Bytes(
        matrix.Comments.Select(comment => Columns.Select(column => column.Cell(comment) ?? ""))
            .Prepend(Columns.Select(column => column.Heading)));

    public static byte[] WriteXlsx(ReviewMatrix matrix) => Workbook.Write(
        [
            Table("Comments", matrix, [.. Columns.Select(column => column.Width)], [.. Columns.Select(column => column.Heading)],
                matrix.Comments.Select(comment => Columns.Select(column => column.Cell(comment)).ToArray())),
            Table("Decisions", matrix, [24, 44, .. matrix.Reviewers.Select(_ => 20.0)],
                ["Entry", "Title", .. matrix.Reviewers.Select(reviewer => reviewer.Shown)],
                matrix.Entries.Select(entry => (string?[])
                    [entry.Name, entry.Title, .. matrix.Reviewers.Select(reviewer => ReviewWords.Cell(entry, reviewer))])),
            Table("Reviewers", matrix, [28, 28, 12, 12, 12, 12], ["Reviewer", "Role", "On", "Decided", "Undecided", "Comments"],
                matrix.Reviewers.Select(reviewer => (string?[])
                [
                    reviewer.Name, reviewer.Role, reviewer.On, Number(matrix.Entries.Count - matrix.UndecidedBy(reviewer).Count),
                    Number(matrix.UndecidedBy(reviewer).Count), Number(matrix.CommentsOf(reviewer)),
                ])),
        ],
        $"{matrix.Text.Title}: comments on version {matrix.Text.Version}", $"{matrix.Text.CatalogId} {matrix.Text.Version}");

    private static Sheet Table(
        string name, ReviewMatrix matrix, IReadOnlyList<double> widths, IReadOnlyList<string> head, IEnumerable<string?[]> rows) =>
        new(
            name,
            [.. widths.Select(width => new SheetColumn(width))],
            [
                [.. head.Select(word => new Cell(CellStyle.Head, word))],
                .. rows.Select(Cells),
            ])
        {
            HasHead = true,
            IsLandscape = true,
            Header = (matrix.Text.Title, "", $"Version {matrix.Text.Version}"),
            Footer = $"{matrix.Text.CatalogId}: comments",
        };

    private static Cell[] Cells(string?[] row) =>
        [.. row.Select((cell, index) => new Cell(index == 0 ? CellStyle.Strong : CellStyle.Text, cell))];

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
