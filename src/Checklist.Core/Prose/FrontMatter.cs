namespace Checklist.Core.Prose;

/// <summary>The YAML that other tools write above a Markdown file. It is theirs: it is skipped, not read.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The text with its front matter replaced by spaces, so that every offset stays what it was.</summary>
    public static string Blank(string text)
    {
        var end = EndOf(text);
        if (end == 0)
        {
            return text;
        }

        return string.Create(text.Length, (text, end), static (characters, state) =>
        {
            state.text.CopyTo(characters);
            foreach (ref var character in characters[..state.end])
            {
                character = character is '\r' or '\n' ? character : ' ';
            }
        });
    }

    /// <summary>Offset behind the closing fence, or 0 where there is no front matter.</summary>
    private static int EndOf(string text)
    {
        var position = 0;
        var isFirst = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var isFence = line.TrimEnd().SequenceEqual(Fence) || (!isFirst && line.TrimEnd().SequenceEqual("..."));
            if (isFirst != isFence)
            {
                // The first line has to be a fence; a later one that is ends the front matter.
                return isFence ? position + line.Length : 0;
            }

            if (!isFirst && !IsYaml(line))
            {
                return 0;
            }

            position += line.Length;
            position += position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n' ? 2 : 1;
            isFirst = false;
        }

        return 0;
    }

    /// <summary>Tells a mapping from prose between two rules: indented, blank, a comment, a list item or a key.</summary>
    private static bool IsYaml(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace() || line[0] is ' ' or '#' or '-' || line.Contains(':');
}
