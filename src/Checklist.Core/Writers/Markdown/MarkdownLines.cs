using System.Text;

namespace Checklist.Core.Writers.Markdown;

/// <summary>Leaves one blank line where a template left several, outside code, and one LF at the end.</summary>
internal static class MarkdownLines
{
    public static string Tidy(string text)
    {
        var builder = new StringBuilder(text.Length + 1); // one copy: a page may have all controls of a catalog
        var fence = 0;
        var wasBlank = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var isBlank = line.IsWhiteSpace();
            fence = FenceAfter(line, fence);
            if (isBlank && wasBlank && fence == 0)
            {
                continue;
            }

            builder.Append(isBlank && fence == 0 ? [] : line).Append('\n');
            wasBlank = isBlank;
        }

        while (builder.Length > 0 && builder[^1] == '\n')
        {
            builder.Length--;
        }

        return builder.Append('\n').ToString();
    }

    /// <summary>How many backticks opened the code that is open behind a line; 0 outside of code.</summary>
    private static int FenceAfter(ReadOnlySpan<char> line, int fence)
    {
        var text = line.TrimStart(' ');
        var run = text.Length - text.TrimStart('`').Length;
        if (fence == 0)
        {
            return run >= 3 ? run : 0;
        }

        return run >= fence && text[run..].IsWhiteSpace() ? 0 : fence;
    }
}
