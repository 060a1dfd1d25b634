using System.Globalization;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>Puts an author's text into a message: short, on one line, in backticks, with nothing a terminal would act on.</summary>
internal static class Quoting
{
    private const int Longest = 60; // longer text hides the message around it

    public static string Quote(string text) => QuoteUpTo(text, Longest);

    public static string QuoteUpTo(string text, int longest)
    {
        var shortened = text.Length > longest ? text[..SafeCut(text, longest - 1)] + "…" : text;
        var builder = new StringBuilder(shortened.Length + 2).Append('`');
        foreach (var rune in shortened.EnumerateRunes())
        {
            AppendVisible(builder, rune);
        }

        return builder.Append('`').ToString();
    }

    /// <summary>What a finding is about, as in <c>version `1.0.0`</c>. A catalog need not have a version.</summary>
    public static string Version(string? version) => version is null ? "the catalog" : $"version {Quote(version)}";

    public static string List(IEnumerable<string> words) => string.Join(", ", words.Select(Quote));

    private static int SafeCut(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static void AppendVisible(StringBuilder builder, Rune rune)
    {
        var isInvisible = Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || HiddenCharacters.IsHidden(rune.Value);
        if (isInvisible)
        {
            builder.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            return;
        }

        builder.Append(rune.Value == '`' ? "'" : rune.ToString());
    }
}
