namespace Checklist.Pdf.Layout;

/// <summary>Lines, rectangles and text drawn by the caller.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="AlternativeText">What it shows; empty for mere decoration.</param>
/// <param name="Draw">Called when its place is known, with the canvas and the drawing's area on it; stay inside.</param>
public sealed record Drawing(double Width, double Height, string AlternativeText, Action<Canvas, Area> Draw) : Block
{
    public TextAlignment Alignment { get; init; }
}
