namespace Checklist.Pdf.Layout;

/// <summary>A line from margin to margin.</summary>
public sealed record Rule : Block
{
    /// <summary>In points.</summary>
    public double Width { get; init; } = 0.5;

    public Color Color { get; init; } = Color.Black;
}
