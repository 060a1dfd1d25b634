namespace Checklist.Pdf.Text;

/// <summary>A line of shaped text.</summary>
/// <param name="Start">Index of its first UTF-16 unit.</param>
/// <param name="End">Index after its last, spaces at its end included.</param>
/// <param name="Width">In points, spaces at its end left out, the hyphen of a soft hyphen counted.</param>
internal readonly record struct TextLine(int Start, int End, double Width);
