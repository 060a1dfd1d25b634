using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Finds runs of lines that could be one long paragraph, before any is parsed: reading inlines is quadratic on some inputs.
/// A fenced code block may be longer. Only a fence that no reader could doubt counts as one: at the line's start, behind a
/// blank line, and not where a block of HTML could swallow it.
/// </summary>
internal static class ParagraphLength
{
    /// <summary>Offset of the first run of more than <see cref="Limits.ProseCharacters"/> characters, or -1.</summary>
    public static int FirstTooLong(string text)
    {
        var state = new State();
        var position = 0;
        while (position < text.Length)
        {
            var lineEnd = text.AsSpan(position).IndexOfAny('\r', '\n');
            var length = lineEnd < 0 ? text.Length - position : lineEnd;
            state.Read(text.AsSpan(position, length), position);
            if (state.RunLength > Limits.ProseCharacters)
            {
                return state.RunStart;
            }

            position += length + (text.AsSpan(position + length).StartsWith("\r\n") ? 2 : 1);
        }

        return -1;
    }

    private struct State
    {
        private string? fence;
        private bool canTrustFences = true;
        private bool isAfterBlank = true;

        public State()
        {
        }

        public int RunStart { get; private set; }

        public int RunLength { get; private set; }

        public void Read(ReadOnlySpan<char> line, int position)
        {
            if (fence is not null)
            {
                fence = IsClosing(line, fence) ? null : fence;
                isAfterBlank = fence is null;
                return;
            }

            if (line.IsWhiteSpace())
            {
                RunLength = 0;
                isAfterBlank = true;
                return;
            }

            fence = isAfterBlank && canTrustFences ? Opening(line) : null;
            RunStart = RunLength == 0 ? position : RunStart;
            RunLength = fence is null ? RunLength + line.Length + 1 : 0;
            canTrustFences &= !MayOpenHtml(line);
            isAfterBlank = false;
        }

        /// <summary>The fence that closes what this line opens, or null.</summary>
        private static string? Opening(ReadOnlySpan<char> line)
        {
            var mark = line[0];
            var length = line.Length - line.TrimStart(mark).Length;
            var isFence = mark is '`' or '~' && length >= 3 && !(mark == '`' && line[length..].Contains('`'));
            return isFence ? new string(mark, length) : null;
        }

        private static bool IsClosing(ReadOnlySpan<char> line, string fence)
        {
            var trimmed = line.TrimStart(' ');
            var rest = trimmed.TrimStart(fence[0]);
            return line.Length - trimmed.Length < 4 && trimmed.Length - rest.Length >= fence.Length && rest.IsWhiteSpace();
        }

        /// <summary>HTML blocks of the kinds that a blank line does not end: comments, declarations, scripts and the like.</summary>
        private static bool MayOpenHtml(ReadOnlySpan<char> line) =>
            line.Contains("<!", StringComparison.Ordinal) || line.Contains("<?", StringComparison.Ordinal)
            || line.Contains("<script", StringComparison.OrdinalIgnoreCase) || line.Contains("<pre", StringComparison.OrdinalIgnoreCase)
            || line.Contains("<style", StringComparison.OrdinalIgnoreCase)
            || line.Contains("<textarea", StringComparison.OrdinalIgnoreCase);
    }
}
