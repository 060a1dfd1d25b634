namespace Checklist.Core.Writers.Xlsx;

/// <summary>
/// How high a row has to be for its wrapped text, in points. Programs that draw a workbook for the first time do not measure
/// it themselves, or not merged cells. A little too high is better than a line that is cut.
/// </summary>
internal static class RowHeight
{
    private const double Line = 13.2; // for the 10 points that most text has
    private const double Padding = 3;
    private const double Highest = 409; // no program takes more

    public static double Of(IReadOnlyList<Cell> cells, IReadOnlyList<SheetColumn> columns, bool isWide)
    {
        var height = Line;
        for (var i = 0; i < cells.Count; i++)
        {
            var width = isWide ? columns.Sum(column => column.Width) : columns[i].Width;
            var isSeen = !columns[i].IsHidden && !string.IsNullOrEmpty(cells[i].Text);
            height = isSeen ? Math.Max(height, Lines(cells[i].Text!, width) * LineOf(cells[i].Style)) : height;
        }

        return Math.Min(Math.Round(height + Padding), Highest);
    }

    private static double LineOf(CellStyle style) => style switch
    {
        CellStyle.Title => 24,
        CellStyle.Part => 20,
        CellStyle.Head => 16,
        _ => Line,
    };

    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / (width * 1.08))));
}
