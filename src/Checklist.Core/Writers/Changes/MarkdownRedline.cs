using Checklist.Core.Prose;
using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Writers.Changes;

/// <summary>Removed and added words in GitHub's Markdown.</summary>
internal static class MarkdownRedline
{
    /// <summary>Marks stand close to their words and never reach over a line end, or they would not be marks.</summary>
    public static string Marked(RedlineRun run)
    {
        if (run.Mark == RedlineMark.Same)
        {
            return string.Join("\n", run.Text.Split('\n').Select(Spaced));
        }

        var mark = run.Mark == RedlineMark.Removed ? ("<del>", "</del>") : ("<ins>", "</ins>");
        return string.Join("\n", run.Text.Split('\n').Select(line => line.Trim().Length == 0 ? line : Surround(line, mark)));
    }

    private static string Surround(string line, (string Open, string Close) mark)
    {
        var words = line.Trim();
        var start = line.IndexOf(words, StringComparison.Ordinal);
        return line[..start] + mark.Open + MarkdownText.Escape(words) + mark.Close + line[(start + words.Length)..];
    }

    /// <summary>The spaces at the ends are what keeps words apart from marks.</summary>
    internal static string Spaced(string line)
    {
        var words = line.Trim();
        var start = words.Length == 0 ? 0 : line.IndexOf(words, StringComparison.Ordinal);
        return words.Length == 0 ? line : line[..start] + MarkdownText.Escape(words) + line[(start + words.Length)..];
    }
}
