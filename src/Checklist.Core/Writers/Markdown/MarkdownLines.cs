using System.Text;

namespace Checklist.Core.Writers.Markdown;

/// <summary>Leaves one blank line where a template left several, outside code, and one LF at the end.</summary>
internal static class MarkdownLines
{
    public static string Tidy(string text)
    {
        var builder = new StringBuilder(text.Length);
        var fence = "";
        var wasBlank = true;
        foreach (var line in text.Split('\n'))
        {
            var isBlank = string.IsNullOrWhiteSpace(line);
            fence = FenceAfter(line, fence);
            if (isBlank && wasBlank && fence.Length == 0)
            {
                continue;
            }

            builder.Append(isBlank && fence.Length == 0 ? "" : line).Append('\n');
            wasBlank = isBlank;
        }

        return builder.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The fence that is open behind a line, or empty.</summary>
    private static string FenceAfter(string line, string fence)
    {
        var text = line.AsSpan().TrimStart(' ');
        var run = text.Length - text.TrimStart('`').Length;
        if (fence.Length == 0)
        {
            return run >= 3 ? new string('`', run) : "";
        }

        return run >= fence.Length && text[run..].IsWhiteSpace() ? "" : fence;
    }
}
