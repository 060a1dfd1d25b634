using System.Globalization;
using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK5, continued: what cannot be set on paper.</summary>
public static class PaperDiagnostics
{
    public static readonly DiagnosticDescriptor MissingGlyphDescriptor = new(
        "CHK5010", "missing-glyph", Severity.Warning, "No font has a character",
        "The fonts in the tool have Latin, Greek and Cyrillic letters, punctuation and common signs. The PDF shows a replacement sign instead of this character; the other outputs show it as it is.");

    public static readonly DiagnosticDescriptor NeedsShapingDescriptor = new(
        "CHK5011", "needs-shaping", Severity.Warning, "A script cannot be set in the PDF",
        "Scripts that run from right to left or join their letters, such as Arabic, Hebrew, Devanagari or Thai, need shaping, which the PDF writer does not do. Wrong letters would be worse than none, so the PDF shows replacement signs; print `handout.html` from a browser instead.");

    public static readonly DiagnosticDescriptor LogoKindDescriptor = new(
        "CHK5012", "logo-kind", Severity.Info, "A logo is of a kind that the PDF cannot show",
        "A PDF holds PNG and JPEG images, and SVG is drawn. The site shows a logo of another kind; the PDF leaves it out.");

    public static readonly DiagnosticDescriptor LogoDamagedDescriptor = new(
        "CHK5013", "logo-damaged", Severity.Error, "A logo is no image that can be read",
        "The theme names a PNG or JPEG file that is damaged, or of a variant that the PDF writer does not know. The message says what is wrong with it.");

    public static readonly DiagnosticDescriptor FontDamagedDescriptor = new(
        "CHK5014", "font-damaged", Severity.Error, "A font cannot be used",
        "The theme names a font file that is damaged, that is no TrueType font, or whose maker does not allow it to be embedded. Fonts with the extension `.otf` are mostly of another kind, and a collection (`.ttc`) is several fonts. The message says which.");

    public static readonly DiagnosticDescriptor ImageLeftOutDescriptor = new(
        "CHK5030", "image-left-out", Severity.Warning, "The PDF leaves a picture out",
        "The PDF shows PNG and JPEG pictures and draws SVG, where they are in a paragraph or a table cell of their own. Instead of "
        + "any other picture it prints its alternative text: of one in the middle of a line, of a GIF or WebP file, of one that is "
        + "damaged, or that is larger than the bounds on pictures. The message says which. The other outputs show it.");

    public static readonly DiagnosticDescriptor NotDrawnDescriptor = new(
        "CHK5031", "svg-part-not-drawn", Severity.Warning, "A part of an SVG picture is not drawn in the PDF",
        "The PDF draws paths, basic shapes, text, groups, `use` and `symbol`, markers, clip paths of shapes, transforms, strokes, fills, "
        + "opacity, simple style rules, and gradients as one color, the mean of their stops. Filters, masks, patterns, embedded images "
        + "and pages, text along a path and rules with combined selectors are not drawn. Each is named once for a picture, with its "
        + "place in the file. Nothing outside of the file is opened.");

    private const int Shown = 3; // enough to find the place

    /// <summary>Characters that no font of the PDF has.</summary>
    /// <param name="page">The page that shows what the PDF cannot.</param>
    public static Diagnostic MissingGlyph(SourceSpan span, IReadOnlyList<int> characters, string? origin, string page = "handout.html") =>
        new(
            MissingGlyphDescriptor, span, $"no font has {Names(characters)}{In(origin)}",
            $"print {Quoting.Quote(page)} from a browser, or use another character");

    /// <summary>Characters of a script that the PDF cannot set.</summary>
    /// <param name="page">The page that shows what the PDF cannot.</param>
    public static Diagnostic NeedsShaping(SourceSpan span, IReadOnlyList<int> characters, string? origin, string page = "handout.html") =>
        new(
            NeedsShapingDescriptor, span, $"the script of {Names(characters)}{In(origin)} cannot be set in the PDF",
            $"print {Quoting.Quote(page)} from a browser");

    public static Diagnostic LogoKind(SourceSpan span, string path) => new(
        LogoKindDescriptor, span, $"the PDF cannot show the logo {Quoting.Quote(path)}",
        "name a PNG, JPEG or SVG file to have it on paper");

    public static Diagnostic ImageLeftOut(SourceSpan span, string path, string reason) => new(
        ImageLeftOutDescriptor, span, $"the PDF prints the words of the picture {Quoting.Quote(path)} in its place: {reason}",
        "use a PNG, JPEG or SVG file, in a paragraph of its own");

    public static Diagnostic NotDrawn(SourceSpan span, string what) =>
        new(NotDrawnDescriptor, span, $"the PDF does not draw {what}", "use shapes and text, or save the picture as PNG");

    public static Diagnostic LogoDamaged(SourceSpan span, string path, string reason) =>
        new(LogoDamagedDescriptor, span, $"the logo {Quoting.Quote(path)} cannot be read: {reason}", "save the image as PNG again");

    public static Diagnostic FontDamaged(SourceSpan span, string path, string reason) =>
        new(FontDamagedDescriptor, span, $"the font {Quoting.Quote(path)} cannot be used: {reason}",
            "name a whole TrueType file (`.ttf`) that may be embedded");

    private static string Names(IReadOnlyList<int> characters)
    {
        var shown = string.Join(", ", characters.Take(Shown).Select(Name));
        var others = (characters.Count - Shown) switch
        {
            <= 0 => "",
            1 => " and another",
            var more => string.Create(CultureInfo.InvariantCulture, $" and {more} others"),
        };
        return characters.Count == 1 ? $"the character {shown}" : $"the characters {shown}{others}";
    }

    private static string Name(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");

    private static string In(string? origin) => origin is null ? "" : $" in {Quoting.Quote(origin)}";
}
