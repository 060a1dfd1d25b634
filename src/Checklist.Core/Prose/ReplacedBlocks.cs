namespace Checklist.Core.Prose;

/// <summary>
/// What it costs that Markdig takes blocks back: a paragraph that turns out to be a heading, or to hold definitions only, is
/// looked for among all blocks beside it.
/// </summary>
internal static class ReplacedBlocks
{
    /// <summary>Lines times those lines that may end such a paragraph.</summary>
    public static long Steps(string text)
    {
        long lines = 0;
        long endings = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines++;
            endings += IsUnderline(line) || line.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
        }

        return lines * endings;
    }

    /// <summary>Also inside quotes and items of lists.</summary>
    private static bool IsUnderline(ReadOnlySpan<char> line)
    {
        var marks = line.TrimStart(" \t>").TrimEnd();
        return marks.Length > 0 && marks[0] is '=' or '-' && !marks.ContainsAnyExcept(marks[0]);
    }
}
