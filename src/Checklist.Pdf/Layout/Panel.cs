namespace Checklist.Pdf.Layout;

/// <summary>Blocks in a box. When it is split, each part has its own box.</summary>
public sealed record Panel(params IReadOnlyList<Block> Content) : Block
{
    /// <summary>In points; 0 for no border.</summary>
    public double BorderWidth { get; init; } = 0.75;

    public Color BorderColor { get; init; } = Color.Black;

    public Color? Background { get; init; }

    /// <summary>Distance from the border to what is inside, in points.</summary>
    public double Padding { get; init; } = 6;

    /// <summary>In points; null for the whole width.</summary>
    public double? Width { get; init; }

    /// <summary>Shown at the top of each further part, such as "continued".</summary>
    public IReadOnlyList<Inline> Continued { get; init; } = [];
}
