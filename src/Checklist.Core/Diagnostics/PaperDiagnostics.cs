using System.Globalization;
using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK5, continued: what cannot be set on paper.</summary>
public static class PaperDiagnostics
{
    public static readonly DiagnosticDescriptor MissingGlyphDescriptor = new(
        "CHK5010", "missing-glyph", Severity.Warning, "No font has a character",
        "The fonts in the tool have Latin, Greek and Cyrillic letters, punctuation and common signs. The PDF shows a replacement sign where this character stands; the other outputs show it as it is.");

    public static readonly DiagnosticDescriptor NeedsShapingDescriptor = new(
        "CHK5011", "needs-shaping", Severity.Warning, "A script cannot be set in the PDF",
        "Scripts that run from right to left or join their letters, such as Arabic, Hebrew, Devanagari or Thai, need shaping, which the PDF writer does not do. Wrong letters would be worse than none, so the PDF shows replacement signs; print `handout.html` from a browser instead.");

    public static readonly DiagnosticDescriptor LogoKindDescriptor = new(
        "CHK5012", "logo-kind", Severity.Info, "A logo is of a kind that the PDF cannot show",
        "A PDF holds PNG and JPEG images. The site shows the logo; the PDF leaves it out.");

    public static readonly DiagnosticDescriptor LogoDamagedDescriptor = new(
        "CHK5013", "logo-damaged", Severity.Error, "A logo is no image that can be read",
        "The theme names a PNG or JPEG file that is damaged, or of a variant that the PDF writer does not know. The message says what is wrong with it.");

    public static readonly DiagnosticDescriptor FontDamagedDescriptor = new(
        "CHK5014", "font-damaged", Severity.Error, "A font cannot be used",
        "The theme names a font file that is damaged, that is no TrueType font, or whose maker does not allow it to be embedded. Fonts with the extension `.otf` are mostly of another kind, and a collection (`.ttc`) is several fonts. The message says which.");

    private const int Shown = 3; // enough to find the place

    public static Diagnostic MissingGlyph(SourceSpan span, IReadOnlyList<int> characters, string? origin) =>
        new(MissingGlyphDescriptor, span, $"no font has {Names(characters)}{In(origin)}", "print `handout.html` from a browser, or use another character");

    public static Diagnostic NeedsShaping(SourceSpan span, IReadOnlyList<int> characters, string? origin) =>
        new(NeedsShapingDescriptor, span, $"the script of {Names(characters)}{In(origin)} cannot be set in the PDF", "print `handout.html` from a browser");

    public static Diagnostic LogoKind(SourceSpan span, string path) =>
        new(LogoKindDescriptor, span, $"the PDF cannot show the logo {Quoting.Quote(path)}", "name a PNG or JPEG file to have it on paper");

    public static Diagnostic LogoDamaged(SourceSpan span, string path, string reason) =>
        new(LogoDamagedDescriptor, span, $"the logo {Quoting.Quote(path)} cannot be read: {reason}", "save the image as PNG anew");

    public static Diagnostic FontDamaged(SourceSpan span, string path, string reason) =>
        new(FontDamagedDescriptor, span, $"the font {Quoting.Quote(path)} cannot be used: {reason}", "name a whole TrueType file (`.ttf`) that may be embedded");

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
