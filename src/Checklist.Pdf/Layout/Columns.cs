namespace Checklist.Pdf.Layout;

/// <summary>Blocks side by side, read one column after the other; no table.</summary>
public sealed record Columns(params IReadOnlyList<Column> Content) : Block
{
    /// <summary>Points between two columns.</summary>
    public double Gap { get; init; } = 12;
}
