namespace Checklist.Pdf.Layout;

/// <summary>Boxes to tick, side by side, each with its label; more than fit go on below.</summary>
public sealed record TickRow(params IReadOnlyList<TickBox> Boxes) : Block
{
    /// <summary>Side of the boxes in points; null for the theme's.</summary>
    public double? BoxSize { get; init; }

    public TextAlignment Alignment { get; init; }

    /// <summary>In points: each box stands in a cell of this width with its label below in small letters, so that boxes of
    /// several rows line up. Null to put labels beside their boxes.</summary>
    public double? CellWidth { get; init; }

    /// <summary>For boxes in cells.</summary>
    public TickLabels Labels { get; init; }
}
