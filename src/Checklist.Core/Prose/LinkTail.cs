namespace Checklist.Core.Prose;

/// <summary>How far Markdig reads for the address and the title of a link before it knows whether it is one.</summary>
internal static class LinkTail
{
    /// <summary>How long the address and title behind a link's words are.</summary>
    /// <param name="text">What follows <c>](</c>.</param>
    public static int Length(ReadOnlySpan<char> text)
    {
        var end = Skip(text, 0);
        end = Skip(text, end < text.Length && text[end] == '<' ? EndOf(text, end + 1, ">") : AddressEnd(text, end));
        return end >= text.Length ? text.Length : text[end] switch
        {
            '"' => EndOf(text, end + 1, "\""),
            '\'' => EndOf(text, end + 1, "'"),
            '(' => EndOf(text, end + 1, ")"),
            _ => end,
        };
    }

    private static int Skip(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>To white space, or to the first bracket that none before it opened.</summary>
    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        var open = 0;
        for (var index = start; index < text.Length; index++)
        {
            var character = text[index];
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (open < 0 || character <= ' ')
            {
                return index;
            }

            index += character == '\\' ? 1 : 0;
        }

        return text.Length;
    }

    /// <summary>Behind a character that no backslash is before.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int start, string closing)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] == closing[0])
            {
                return index + 1;
            }

            index += text[index] == '\\' ? 1 : 0;
        }

        return text.Length;
    }
}
