namespace Checklist.Pdf.Layout;

/// <summary>Boxes to tick, side by side, each with its label; more than fit go on below.</summary>
public sealed record TickRow(params IReadOnlyList<TickBox> Boxes) : Block
{
    /// <summary>Side of the boxes in points; null for the theme's.</summary>
    public double? BoxSize { get; init; }

    public TextAlignment Alignment { get; init; }
}
