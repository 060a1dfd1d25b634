using System.Text;

namespace Checklist.Core.Revisions.Redlines;

/// <summary>
/// A recorded text for comparing by eye: each paragraph and each item of a list on one line, so that lines broken elsewhere are no
/// change. Code keeps its lines.
/// </summary>
public static class ShownText
{
    public static string Of(string text)
    {
        var builder = new StringBuilder(text.Length);
        var fence = "";
        var previous = "";
        foreach (var line in text.Split('\n'))
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal);
            var continues = fence.Length == 0 && !isFence && previous.Length > 0 && IsRunningText(previous) && IsContinuation(line);
            builder.Append(builder.Length == 0 ? "" : continues ? " " : "\n").Append(continues ? line.Trim() : line.TrimEnd());
            fence = isFence ? (fence.Length == 0 ? "open" : "") : fence;
            previous = isFence ? "" : line;
        }

        return builder.ToString();
    }

    /// <summary>A heading or a row of a table ends with its line.</summary>
    private static bool IsRunningText(string line) => line.Trim() is { Length: > 0 } text && text[0] is not ('#' or '|') && !text.EndsWith("  ", StringComparison.Ordinal);

    private static bool IsContinuation(string line)
    {
        var text = line.TrimStart();
        if (text.Length == 0 || text[0] is '#' or '|' or '>' or ':' or '-' or '*' or '+')
        {
            return false;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 || digits >= text.Length || text[digits] is not ('.' or ')');
    }
}
