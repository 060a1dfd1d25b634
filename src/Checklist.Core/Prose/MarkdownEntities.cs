using System.Buffers;
using System.Globalization;
using System.Text;

namespace Checklist.Core.Prose;

/// <summary>Character references: the escape that survives where a backslash does not.</summary>
internal static class MarkdownEntities
{
    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static string Of(Rune rune) => rune.Value switch
    {
        '<' => "&lt;",
        '&' => "&amp;",
        0xA0 => "&nbsp;",
        _ => string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
    };

    /// <summary>True when the characters from an ampersand on would be read as an entity.</summary>
    /// <param name="isOpen">More may follow that completes it.</param>
    public static bool StartsEntity(ReadOnlySpan<char> text, bool isOpen)
    {
        var name = text[1..].TrimStart('#');
        var length = name.IndexOfAnyExcept(LettersAndDigits);
        return length < 0 ? isOpen : length > 0 && name[length] == ';';
    }

    public static string EscapeAmpersands(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            builder.Append(text[i] == '&' && StartsEntity(text.AsSpan(i), isOpen: false) ? "&amp;" : text[i].ToString());
        }

        return builder.ToString();
    }
}
