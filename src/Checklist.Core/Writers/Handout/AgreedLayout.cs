using Checklist.Core.Assessments;
using Checklist.Core.Languages;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// What a team agrees on before it works, on the rest of the cover of a worksheet that belongs to no audit yet. What is written there comes
/// back into the assessment that the answers are collected into.
/// </summary>
internal sealed class AgreedLayout(Words words)
{
    private static readonly double LeastHeight = Length.Millimetres(21);
    private static readonly double LineHeight = Length.Millimetres(7);

    private readonly IReadOnlyList<(string Title, HeadField Field)> rows =
    [
        (words["audit.scope"], HeadField.Scope), (words["audit.criteria-beside"], HeadField.Criteria),
            (words["audit.objectives"], HeadField.Objectives),
    ];

    /// <summary>As much as there is room for; null where there is too little.</summary>
    public Table? Fitting(double room, Func<Block, double> measure) => Enumerable.Range(0, rows.Count)
        .Select(fewer => Table(rows.Take(rows.Count - fewer))).FirstOrDefault(table => measure(table) + table.SpaceBefore < room);

    private static Table Table(IEnumerable<(string Title, HeadField Field)> rows) => new(
        [ColumnWidth.Share()], [.. rows.Select(row => Row(row.Title, row.Field))])
    {
        Lines = TableLines.Grid,
        Padding = 2,
        FillsPages = true,
        SpaceBefore = 8,
        SpaceAfter = 0,
    };

    private static TableRow Row(string title, HeadField field) => new(new TableCell(
        new Paragraph(title) { Style = HandoutStyles.Fact, SpaceAfter = 0 },
        new WriteArea(new TextField(FieldNames.OfHead(field, 1, "text"), title) { IsMultiline = true, IsBounded = true, FontSize = 9 })
        {
            MinimumHeight = LeastHeight,
            RuleDistance = LineHeight,
            SpaceAfter = 0,
        }))
    {
        Grows = true,
    };
}
