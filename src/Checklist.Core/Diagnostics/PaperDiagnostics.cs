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

    private const int Shown = 3; // enough to find the place

    public static Diagnostic MissingGlyph(SourceSpan span, IReadOnlyList<int> characters, string? origin) =>
        new(MissingGlyphDescriptor, span, $"no font has {Names(characters)}{In(origin)}", "print `handout.html` from a browser, or use another character");

    public static Diagnostic NeedsShaping(SourceSpan span, IReadOnlyList<int> characters, string? origin) =>
        new(NeedsShapingDescriptor, span, $"the script of {Names(characters)}{In(origin)} cannot be set in the PDF", "print `handout.html` from a browser");

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
