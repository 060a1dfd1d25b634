using System.Text;

namespace Checklist.Core.Writers;

/// <summary>
/// Leaves out what a browser does not need: comments that fill their lines, indentation and blank lines. A line that holds
/// code stays as it is, so this needs no parser; our scripts have no text that runs over several lines.
/// </summary>
internal static class CodeText
{
    public static string WithoutComments(string code)
    {
        var builder = new StringBuilder(code.Length);
        var isInComment = false;
        foreach (var line in code.Split('\n'))
        {
            var text = line.Trim();
            isInComment |= text.StartsWith("/*", StringComparison.Ordinal);
            var isComment = isInComment || text.StartsWith("//", StringComparison.Ordinal);
            if (!isComment && text.Length > 0)
            {
                builder.Append(text).Append('\n');
            }

            var end = isInComment ? text.IndexOf("*/", StringComparison.Ordinal) : -1;
            if (end < 0)
            {
                continue;
            }

            isInComment = false;
            var behind = text[(end + 2)..].Trim();
            if (behind.Length > 0)
            {
                builder.Append(behind).Append('\n');
            }
        }

        return builder.ToString();
    }
}
