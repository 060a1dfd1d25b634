using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Images;

namespace Checklist.Core.Writers.Handout;

/// <summary>Reads logo and fonts of the theme; what is damaged is reported where the theme names it.</summary>
internal sealed class PaperLookReader(ChecklistDocument document, WriterContext context)
{
    public PaperLook Read() => new(PaperAccent.Of(document.Theme.Accent), Logo(), Fonts());

    private PdfImage? Logo()
    {
        var path = document.Theme.Logo;
        if (path is null || !document.Images.TryGetValue(path, out var file))
        {
            return null;
        }

        if (file.MediaType is not ("image/png" or "image/jpeg"))
        {
            context.Diagnostics.Add(PaperDiagnostics.LogoKind(context.PlaceOfFile(path), path));
            return null;
        }

        try
        {
            return PdfImage.Read(file.Bytes);
        }
        catch (ImageFormatException exception)
        {
            context.Diagnostics.Add(PaperDiagnostics.LogoDamaged(context.PlaceOfFile(path), path, exception.Message));
            return null;
        }
    }

    /// <summary>Fonts of the catalog first; what they have no glyph for is asked of those in the tool.</summary>
    private FontSet Fonts()
    {
        var tool = DefaultFonts.All;
        var fonts = document.Theme.Fonts;
        if (fonts is null)
        {
            return tool;
        }

        var regular = Face(fonts.Regular);
        var text = regular is null ? tool.Text : new FontFamily(regular, Face(fonts.Bold), Face(fonts.Italic), BoldItalic: null);
        var mono = Face(fonts.Mono) is { } own ? new FontFamily(own) : tool.Mono;
        return new FontSet(text, mono, [tool.Text.Regular, .. tool.Fallbacks]);
    }

    private TrueTypeFont? Face(DocumentFont? font)
    {
        if (font is null)
        {
            return null;
        }

        try
        {
            var face = TrueTypeFont.Read(font.Bytes);
            face.CheckOutlines();
            return face;
        }
        catch (FontFormatException exception)
        {
            context.Diagnostics.Add(PaperDiagnostics.FontDamaged(context.PlaceOfFile(font.Path), font.Path, exception.Message));
            return null;
        }
    }
}
