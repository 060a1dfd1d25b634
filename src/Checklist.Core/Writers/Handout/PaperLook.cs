using Checklist.Pdf;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>What the catalog's theme says of paper.</summary>
/// <param name="Accent">Ink of the title, of group headings and of the rules above them; black without a theme.</param>
/// <param name="Logo">Null where there is none that a PDF can show.</param>
internal sealed record PaperLook(Color Accent, PdfImage? Logo, FontSet Fonts)
{
    public Inline Ink(string text) => Inline.Coloured(Accent, text);
}
