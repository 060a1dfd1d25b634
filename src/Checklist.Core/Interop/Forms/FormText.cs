using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>Text that people wrote, brought to the form that assessment files have.</summary>
internal static class FormText
{
    /// <summary>
    /// Lines end at LF, nothing but text is at the ends, and characters that no file of ours may hold are replaced by a
    /// visible sign. Null where nothing is left.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        var cut = lines.Length > FormLimits.TextCharacters ? lines[..FormLimits.TextCharacters].TrimEnd() : lines;
        return TextCharacters.FirstForbidden(cut) < 0 ? cut : Replaced(cut);
    }

    /// <summary>The same on one line.</summary>
    public static string? CleanLine(string? text)
    {
        var clean = Clean(text);
        return clean?.Contains('\n', StringComparison.Ordinal) == true
            ? string.Join(' ', clean.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : clean;
    }

    private static string Replaced(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            builder.Append(TextCharacters.FirstForbidden(character) < 0 ? character : "\uFFFD");
        }

        return builder.ToString();
    }
}
