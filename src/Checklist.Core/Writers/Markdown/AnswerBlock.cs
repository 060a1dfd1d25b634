using System.Text;

namespace Checklist.Core.Writers.Markdown;

/// <summary>
/// Lines to fill in, as a fenced block: <c>key: text</c>, longer texts indented below. In a fence nothing that people write
/// turns into markup, and nothing they write has to be escaped. The line that opens it says what is answered.
/// </summary>
internal static class AnswerBlock
{
    private const string Continuation = "  ";

    public static string Write(string opening, IEnumerable<(string Key, string? Text)> lines)
    {
        var body = new StringBuilder();
        foreach (var (key, text) in lines)
        {
            body.Append(key).Append(':');
            body.Append(string.IsNullOrEmpty(text) ? "" : " " + text.Replace("\n", "\n" + Continuation, StringComparison.Ordinal))
                .Append('\n');
        }

        var fence = new string('`', Math.Max(3, MarkdownFormat.LongestRun(body.ToString(), '`') + 1));
        return $"{fence}{opening}\n{body}{fence}";
    }
}
