namespace Checklist.Pdf.Layout;

/// <summary>The cells of a row; missing ones are empty.</summary>
public sealed record TableRow(params IReadOnlyList<TableCell> Cells)
{
    /// <summary>Points at least, for rows to write in.</summary>
    public double MinimumHeight { get; init; }
}
