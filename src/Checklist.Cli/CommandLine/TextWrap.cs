namespace Checklist.Cli.CommandLine;

/// <summary>Breaks running text at spaces. A word longer than the line keeps a line of its own.</summary>
internal static class TextWrap
{
    /// <summary>At least one line, which may be empty. Line ends of the text stay; code in backticks is not broken.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            AddWrapped(paragraph, width, lines);
        }

        return lines;
    }

    private static void AddWrapped(string paragraph, int width, List<string> lines)
    {
        var line = "";
        foreach (var word in Words(paragraph))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        lines.Add(line);
    }

    private static IEnumerable<string> Words(string paragraph)
    {
        var start = 0;
        var isCode = false;
        for (var i = 0; i < paragraph.Length; i++)
        {
            isCode ^= paragraph[i] == '`';
            if (paragraph[i] == ' ' && !isCode)
            {
                if (i > start)
                {
                    yield return paragraph[start..i];
                }

                start = i + 1;
            }
        }

        if (start < paragraph.Length)
        {
            yield return paragraph[start..];
        }
    }
}
