using Checklist.Core.Languages;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The matrix as a table to sort and filter. Values only, no formulas.</summary>
internal static class ReviewTables
{
    private static readonly (string Heading, double Width, Func<ReviewComment, Words, string?> Cell)[] Columns =
    [
        ("common.no", 8, (comment, _) => comment.Number),
        ("review.entry", 24, (comment, _) => comment.Decision.Entry),
        ("common.title", 32, (comment, _) => comment.Title),
        ("review.reviewer", 24, (comment, _) => comment.Reviewer),
        ("matrix.decision", 18, (comment, words) => words.Of(comment.Decision.Opinion.Decision)),
        ("review.comment", 48, (comment, _) => comment.Decision.Opinion.Comment),
        ("review.proposed-text", 48, (comment, _) => comment.Decision.Opinion.Proposed),
        ("matrix.disposition", 16, (comment, words) => words.Of(comment.Decision.Answer?.Disposition)),
        ("common.answer", 48, (comment, _) => comment.Decision.Answer?.Text),
        ("common.by", 18, (comment, _) => comment.Decision.Answer?.By),
        ("common.on", 12, (comment, _) => comment.Decision.Answer?.On),
        ("matrix.about-an-earlier-text", 12, (comment, words) => comment.IsOfEarlierText ? words["common.yes"] : ""),
    ];

    public static ReadOnlyMemory<byte> WriteCsv(ReviewMatrix matrix) => CsvText.Bytes(
        matrix.Comments.Select(comment => Columns.Select(column => column.Cell(comment, matrix.Words) ?? ""))
            .Prepend(Columns.Select(column => matrix.Words[column.Heading])));

    public static byte[] WriteXlsx(ReviewMatrix matrix)
    {
        var words = matrix.Words;
        return Workbook.Write(
            [
                Table("review.comments", matrix, [.. Columns.Select(column => column.Width)],
                    [.. Columns.Select(column => words[column.Heading])],
                    matrix.Comments.Select(comment => Columns.Select(column => column.Cell(comment, words)).ToArray())),
                Table("review.decisions", matrix, [24, 44, .. matrix.Reviewers.Select(_ => 20.0)],
                    [words["review.entry"], words["common.title"], .. matrix.Reviewers.Select(reviewer => reviewer.Shown)],
                    matrix.Entries.Select(entry => (string?[])
                        [entry.Name, entry.Title, .. matrix.Reviewers.Select(reviewer => ReviewWords.Cell(entry, reviewer, words))])),
                Table("review.reviewers", matrix, [28, 28, 12, 12, 12, 12],
                    [
                        words["review.reviewer"], words["common.role"], words["common.on"], words["review.decided"],
                        words["review.undecided"], words["review.comments"],
                    ],
                    matrix.Reviewers.Select(reviewer => (string?[])
                    [
                        reviewer.Name, reviewer.Role, reviewer.On, Number(matrix.Entries.Count - matrix.UndecidedBy(reviewer).Count),
                        Number(matrix.UndecidedBy(reviewer).Count), Number(matrix.CommentsOf(reviewer)),
                    ])),
            ],
            words.Format("matrix.title-of", matrix.Text.Title, matrix.Text.Version), $"{matrix.Text.CatalogId} {matrix.Text.Version}");
    }

    /// <summary>One sheet.</summary>
    /// <param name="name">Key of its name.</param>
    private static Sheet Table(
        string name, ReviewMatrix matrix, IReadOnlyList<double> widths, IReadOnlyList<string> head, IEnumerable<string?[]> rows) =>
        new(
            matrix.Words[name],
            [.. widths.Select(width => new SheetColumn(width))],
            [
                [.. head.Select(word => new Cell(CellStyle.Head, word))],
                .. rows.Select(Cells),
            ])
        {
            Words = matrix.Words,
            HasHead = true,
            IsLandscape = true,
            Header = (matrix.Text.Title, "", matrix.Words.Format("common.version-of", matrix.Text.Version)),
            Footer = matrix.Words.Format("matrix.footer", matrix.Text.CatalogId),
        };

    private static Cell[] Cells(string?[] row) =>
        [.. row.Select((cell, index) => new Cell(index == 0 ? CellStyle.Strong : CellStyle.Text, cell))];

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
