namespace Checklist.Pdf.Text;

/// <summary>How text looks.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="LineHeight">From one baseline to the next in points.</param>
public sealed record TextStyle(double Size = 10, double LineHeight = 13)
{
    public static TextStyle Default { get; } = new();

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsMono { get; init; }

    public Color Color { get; init; } = Color.Black;

    /// <summary>The same look at another size, the line height growing alike.</summary>
    public TextStyle Scaled(double factor) => this with { Size = Size * factor, LineHeight = LineHeight * factor };
}
