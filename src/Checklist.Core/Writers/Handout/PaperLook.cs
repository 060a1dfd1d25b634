using Checklist.Pdf;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Vectors;

namespace Checklist.Core.Writers.Handout;

/// <summary>What the catalog's theme says of paper.</summary>
/// <param name="Accent">Ink of the title, of group headings and of the rules above them; black without a theme.</param>
/// <param name="Logo">Null where there is none that a PDF can show.</param>
internal sealed record PaperLook(Color Accent, PaperLogo? Logo, FontSet Fonts)
{
    public Inline Ink(string text) => Inline.Coloured(Accent, text);
}

/// <summary>The logo: one of the two.</summary>
internal sealed record PaperLogo(PdfImage? Bitmap, SvgPicture? Drawing)
{
    /// <summary>In pixels, as <see cref="Height"/>.</summary>
    public double Width => Bitmap?.PixelWidth ?? Drawing!.Width;

    public double Height => Bitmap?.PixelHeight ?? Drawing!.Height;

    public Block Block(double width, string alternativeText) => Bitmap is null
        ? new Illustration(Drawing!, width, alternativeText) { SpaceAfter = 8 }
        : new Picture(Bitmap, width, alternativeText) { SpaceAfter = 8 };
}
