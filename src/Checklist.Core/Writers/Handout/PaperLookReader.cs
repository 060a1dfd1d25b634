using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Images;
using Checklist.Pdf.Vectors;

namespace Checklist.Core.Writers.Handout;

/// <summary>Reads logo and fonts of the theme; what is damaged is reported where the theme names it.</summary>
internal sealed class PaperLookReader(ChecklistDocument document, WriterContext context)
{
    public PaperLook Read() =>
        new(PaperAccent.Of(document.Theme.Accent), Logo(), Fonts(document.Theme.Fonts, context.PlaceOfFile, context.Diagnostics));

    private PaperLogo? Logo()
    {
        var path = document.Theme.Logo;
        if (path is null || !document.Images.TryGetValue(path, out var file))
        {
            return null;
        }

        if (file.MediaType is not ("image/png" or "image/jpeg" or "image/svg+xml"))
        {
            context.Diagnostics.Add(PaperDiagnostics.LogoKind(context.PlaceOfFile(path), path));
            return null;
        }

        try
        {
            return file.MediaType == "image/svg+xml"
                ? new PaperLogo(null, SvgPicture.Read(Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF')))
                : new PaperLogo(PdfImage.Read(file.Bytes), null);
        }
        catch (ImageFormatException exception)
        {
            context.Diagnostics.Add(PaperDiagnostics.LogoDamaged(context.PlaceOfFile(path), path, exception.Message));
            return null;
        }
    }

    /// <summary>Fonts of the catalog first; what they have no glyph for is asked of those in the tool.</summary>
    /// <param name="placeOfFile">Where the theme names a file.</param>
    public static FontSet Fonts(DocumentFonts? fonts, Func<string, SourceSpan> placeOfFile, DiagnosticBag diagnostics)
    {
        var tool = DefaultFonts.All;
        if (fonts is null)
        {
            return tool;
        }

        var regular = Face(fonts.Regular);
        var text = regular is null ? tool.Text : new FontFamily(regular, Face(fonts.Bold), Face(fonts.Italic), BoldItalic: null);
        var mono = Face(fonts.Mono) is { } own ? new FontFamily(own) : tool.Mono;
        return new FontSet(text, mono, [tool.Text.Regular, .. tool.Fallbacks]);

        TrueTypeFont? Face(DocumentFont? font) => PaperLookReader.Face(font, placeOfFile, diagnostics);
    }

    private static TrueTypeFont? Face(DocumentFont? font, Func<string, SourceSpan> placeOfFile, DiagnosticBag diagnostics)
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
            diagnostics.Add(PaperDiagnostics.FontDamaged(placeOfFile(font.Path), font.Path, exception.Message));
            return null;
        }
    }
}
