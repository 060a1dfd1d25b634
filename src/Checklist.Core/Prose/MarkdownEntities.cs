using System.Globalization;
using System.Text;

namespace Checklist.Core.Prose;

/// <summary>Character references: the escape that survives where a backslash does not.</summary>
internal static class MarkdownEntities
{
    public static string Of(Rune rune) => rune.Value switch
    {
        '<' => "&lt;",
        '&' => "&amp;",
        0xA0 => "&nbsp;",
        _ => string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
    };

    /// <summary>True when the characters from an ampersand on would, or with what follows them could, be read as an entity.</summary>
    public static bool MayStartEntity(ReadOnlySpan<char> text)
    {
        var name = text[1..].TrimStart('#');
        var length = name.IndexOfAnyExcept(LettersAndDigits);
        return length < 0 || (length > 0 && name[length] == ';') || (length == 0 && name.Length == 0);
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
            builder.Append(text[i] == '&' && MayStartEntity(text.AsSpan(i)) ? "&amp;" : text[i].ToString());
        }

        return builder.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> LettersAndDigits =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
