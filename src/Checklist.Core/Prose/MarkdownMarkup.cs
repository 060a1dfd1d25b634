namespace Checklist.Core.Prose;

/// <summary>The pieces of markup that hold text of their own.</summary>
internal static class MarkdownMarkup
{
    private const string MailScheme = "mailto:";

    private static readonly (string Character, string Entity)[] TitleEntities =
        [
            ("\\", "\\\\"),
            ("\"", "&quot;"),
            ("<", "&lt;"),
            ("|", "&#124;"),
            ("`", "&#96;"),
            ("{", "&#123;"),
            ("\n", "&#10;"),
            ("\t", "&#9;"),
        ];

    public static string CodeSpan(string code, bool isInCell)
    {
        var content = isInCell ? code.Replace("|", @"\|", StringComparison.Ordinal) : code;
        content = content.ReplaceLineEndings(" ");
        var fence = new string('`', LongestRun(content, '`') + 1);
        var isSpaced = content.Length > 2 && content[0] == ' ' && content[^1] == ' ' && content.AsSpan().ContainsAnyExcept(' ');
        var needsPadding = isSpaced || content is ['`', ..] or [.., '`'];
        return needsPadding ? $"{fence} {content} {fence}" : fence + content + fence;
    }

    public static int LongestRun(string text, char character)
    {
        var longest = 0;
        var current = 0;
        foreach (var next in text)
        {
            current = next == character ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    /// <summary>Everything that could end the title, a cell or a tag is an entity.</summary>
    public static string Title(string? title)
    {
        if (title is null)
        {
            return "";
        }

        var escaped = MarkdownEntities.EscapeAmpersands(title);
        foreach (var (character, entity) in TitleEntities)
        {
            escaped = escaped.Replace(character, entity, StringComparison.Ordinal);
        }

        return $" \"{escaped}\"";
    }

    /// <summary>True where the address in angle brackets says the same; some renderers decode entities there.</summary>
    public static bool IsAutolink(string words, string url)
    {
        var isWeb = SafeUrl.IsExternal(url) && words == url && !url.AsSpan().ContainsAny('<', '>', ' ')
            && MarkdownEntities.EscapeAmpersands(url) == url;
        return isWeb
            || (url.StartsWith(MailScheme, StringComparison.Ordinal)
            && url.AsSpan(MailScheme.Length).SequenceEqual(words) && IsMailAddress(words));
    }

    /// <summary>Narrower than what Markdown takes for one.</summary>
    private static bool IsMailAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.Split('.', '@').All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit))
            && !text[(at + 1)..].Contains('@', StringComparison.Ordinal);
    }
}
