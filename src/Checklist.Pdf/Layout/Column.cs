namespace Checklist.Pdf.Layout;

/// <summary>One of several columns.</summary>
public sealed record Column(ColumnWidth Width, params IReadOnlyList<Block> Content)
{
    /// <summary>Points left empty above, to bring its first line level with that of a neighbour.</summary>
    public double Top { get; init; }
}
