using Checklist.Pdf.Images;

namespace Checklist.Pdf.Layout;

/// <summary>An image. Made smaller when it is wider or higher than the page.</summary>
/// <param name="Image">The image.</param>
/// <param name="Width">In points.</param>
/// <param name="AlternativeText">What it shows; empty for mere decoration.</param>
public sealed record Picture(PdfImage Image, double Width, string AlternativeText) : Block
{
    public TextAlignment Alignment { get; init; }
}
