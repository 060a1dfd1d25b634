using System.Buffers;
using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace Checklist.Core.Prose;

/// <summary>The list of addresses that outputs may hold. What is not on it is refused, whatever it is.</summary>
internal static class SafeUrl
{
    private static readonly SearchValues<char> NeverInUrls = SearchValues.Create(" \"<>`{}|^\\\t\r\n");

    /// <summary>An address for a link, with the characters encoded that no address holds; null where it is not allowed.</summary>
    public static string? ForLink(string url)
    {
        // A second look behind entities: some renderer of our Markdown may decode once more than it should.
        return IsAllowed(url) && IsAllowed(HtmlHelper.Unescape(url)) ? Encode(url) : null;
    }

    /// <summary>A path relative to the text, percent signs decoded; null for everything else.</summary>
    public static string? ForImage(string url)
    {
        var path = Uri.UnescapeDataString(url);
        var isRelative = url.Length > 0 && url[0] is not ('/' or '#' or '?') && path[0] is not ('/' or '#' or '?')
            && !path.Contains(':', StringComparison.Ordinal) && IsAllowed(url) && IsAllowed(path) && IsAllowed(HtmlHelper.Unescape(path));
        return isRelative ? path : null;
    }

    public static bool IsExternal(string url) =>
        url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    private static bool IsAllowed(string url)
    {
        var isPlain = url.Length > 0 && !url.StartsWith("//", StringComparison.Ordinal)
            && !char.IsWhiteSpace(url[0]) && !HasTrickCharacter(url);
        return isPlain && HasAllowedScheme(url);
    }

    private static bool HasTrickCharacter(string url)
    {
        foreach (var character in url)
        {
            var isTrick = character == '\\' || char.IsControl(character) || (char.IsWhiteSpace(character) && character != ' ')
                || char.GetUnicodeCategory(character) is UnicodeCategory.Format;
            if (isTrick)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A colon before the first `/`, `?` or `#` ends a scheme.</summary>
    private static bool HasAllowedScheme(string url)
    {
        var end = url.AsSpan().IndexOfAny(":/?#");
        var hasScheme = end >= 0 && url[end] == ':';
        if (!hasScheme)
        {
            return true;
        }

        var rest = url.AsSpan(end + 1);
        var isWeb = url.AsSpan(0, end) is var scheme
            && (scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase));
        var isMail = url.AsSpan(0, end).Equals("mailto", StringComparison.OrdinalIgnoreCase);
        return (isWeb && rest.StartsWith("//") && rest.Length > 2 && rest[2] != '/') || (isMail && rest.Length > 0);
    }

    /// <summary>With the characters encoded that no address holds.</summary>
    public static string Encode(string url)
    {
        if (!url.AsSpan().ContainsAny(NeverInUrls))
        {
            return url;
        }

        var builder = new StringBuilder(url.Length + 16);
        foreach (var character in url)
        {
            if (NeverInUrls.Contains(character))
            {
                builder.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
                continue;
            }

            builder.Append(character);
        }

        return builder.ToString();
    }
}
