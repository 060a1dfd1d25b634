namespace Checklist.Pdf.Layout;

/// <summary>Width of a column: in points, or a share of what the fixed ones leave.</summary>
public readonly record struct ColumnWidth
{
    private ColumnWidth(double points, double weight)
    {
        Points = points;
        Weight = weight;
    }

    internal double Points { get; }

    internal double Weight { get; }

    public static ColumnWidth Fixed(double points) => new(points, 0);

    public static ColumnWidth Share(double weight = 1) => new(0, weight);

    /// <summary>Widths in points that fill <paramref name="total"/>; columns that want more than there is are made smaller alike.</summary>
    internal static double[] Resolve(IReadOnlyList<ColumnWidth> columns, double total, double gap = 0)
    {
        var room = Math.Max(0, total - (gap * (columns.Count - 1)));
        var fixedSum = columns.Sum(column => column.Points);
        var weightSum = columns.Sum(column => column.Weight);
        var forShares = weightSum > 0 ? Math.Max(room - fixedSum, room * 0.1) : 0;
        var scale = fixedSum > room - forShares && fixedSum > 0 ? (room - forShares) / fixedSum : 1;
        return [.. columns.Select(column => (column.Points * scale) + (weightSum > 0 ? forShares * column.Weight / weightSum : 0))];
    }
}
