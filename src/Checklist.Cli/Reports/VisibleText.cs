using System.Globalization;
using System.Text;

namespace Checklist.Cli.Reports;

/// <summary>Text that a terminal only shows: what would act on it, or reverse the reading direction, is written as an escape.</summary>
internal static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C; // these two belong to ordinary words and emoji
    private const int ZeroWidthJoiner = 0x200D;

    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            builder.Append(Of(rune));
        }

        return builder.ToString();
    }

    public static string Of(Rune rune) =>
        IsHidden(rune) ? $"\\u{rune.Value.ToString("x4", CultureInfo.InvariantCulture)}" : rune.ToString();

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner),
        _ => false,
    };
}
