namespace Checklist.Pdf.Layout.Boxes;

/// <summary>
/// The mark of a line of code that goes on below, as a typist draws it: down and back. It is drawn, so that no text has it and no font
/// has to.
/// </summary>
internal static class WrapMark
{
    public const double Width = 8; // with its distance from the text

    private const double Weight = 0.7;

    private static readonly Color Ink = Color.Grey(0.25);

    public static void Draw(Canvas canvas, double x, double baseline)
    {
        var (left, right, level) = (x + 1.5, x + 7, baseline - 1);
        canvas.Line(right, level - 4, right, level, Weight, Ink);
        canvas.Line(right, level, left, level, Weight, Ink);
        canvas.Line(left, level, left + 2, level - 2, Weight, Ink);
        canvas.Line(left, level, left + 2, level + 2, Weight, Ink);
    }
}
