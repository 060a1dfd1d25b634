using System.Buffers;
using System.Globalization;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>Whether a text that a person gave, and not a file, may go into a file: the same that holds when it is read back.</summary>
public static class TextRule
{
    // Letters by their category, and nothing to see: fillers of Hangul and of braille.
    private const string Fillers = "\u115F\u1160\u3164\uFFA0\u2800";

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\t\n\r\u0085\u2028\u2029");

    /// <summary>What is wrong with it, to be behind its name; null when it may.</summary>
    /// <param name="kind">A line, or prose of several.</param>
    public static string? Problem(TextKind kind, string text)
    {
        var limit = kind == TextKind.Line ? Limits.LineCharacters : Limits.ProseCharacters;
        if (text.EnumerateRunes().All(IsBlank))
        {
            return "is empty";
        }

        if (Forbidden(kind, text) is { } character)
        {
            return string.Create(CultureInfo.InvariantCulture, $"holds the character U+{character:X4}, which nobody sees");
        }

        return text.EnumerateRunes().Count() > limit
            ? string.Create(CultureInfo.InvariantCulture, $"is longer than {limit} characters")
            : null;
    }

    private static int? Forbidden(TextKind kind, string text)
    {
        if (TextCharacters.FirstForbidden(text) is >= 0 and var index)
        {
            return text[index];
        }

        var ofLine = kind == TextKind.Line ? text.AsSpan().IndexOfAny(LineEnds) : -1;
        return ofLine < 0 ? null : text[ofLine];
    }

    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Fillers.Contains(rune.ToString(), StringComparison.Ordinal)
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && TextCharacters.FirstForbidden(rune.ToString()) < 0);
}
