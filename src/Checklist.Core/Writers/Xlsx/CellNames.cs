using System.Globalization;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>Names of cells as spreadsheets have them: <c>A1</c>.</summary>
internal static class CellNames
{
    /// <summary>Both count from 0.</summary>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row + 1}");

    public static string Column(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Column((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>Rows of one column as ranges, neighbors together.</summary>
    public static string Ranges(int column, IEnumerable<int> rows)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var row in rows)
        {
            if (ranges.Count > 0 && ranges[^1].Last == row - 1)
            {
                ranges[^1] = (ranges[^1].First, row);
            }
            else
            {
                ranges.Add((row, row));
            }
        }

        return string.Join(
            ' ', ranges.Select(
                range => range.First == range.Last ? Of(column, range.First) : $"{Of(column, range.First)}:{Of(column, range.Last)}"));
    }
}
