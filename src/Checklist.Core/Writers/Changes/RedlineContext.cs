using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Writers.Changes;

/// <summary>Leaves out the middle of long unchanged stretches: what surrounds a change is enough to know where one is.</summary>
internal static class RedlineContext
{
    private const string Gap = "…";

    /// <summary>A redline with only some words of what stayed the same.</summary>
    /// <param name="words">How many words stay on either side of a change.</param>
    public static IReadOnlyList<RedlineRun> Shorten(IReadOnlyList<RedlineRun> runs, int words) =>
        [.. runs.Select(
            (run, index) => run.Mark == RedlineMark.Same
                ? run with { Text = Shorten(run.Text, words, index > 0, index < runs.Count - 1) }
                : run)];

    private static string Shorten(string text, int words, bool hasBefore, bool hasBehind)
    {
        if (Split(text, words, hasBefore, hasBehind) is not var (head, middle, tail))
        {
            return text;
        }

        var before = !hasBefore ? "" : middle[0] == '\n' ? "\n" : " ";
        var behind = !hasBehind ? "" : middle[^1] == '\n' ? "\n" : " ";
        return $"{head}{before}{Gap}{behind}{tail}";
    }

    /// <summary>What surrounds a change, and what between can be left out; null where that is too little to be worth it.</summary>
    public static (string Head, string Middle, string Tail)? Split(string text, int words, bool hasBefore, bool hasBehind)
    {
        var head = hasBefore ? EndOfWords(text, words) : 0;
        var tail = hasBehind ? StartOfWords(text, words) : text.Length;
        return tail - head <= words * 4 ? null : (text[..head], text[head..tail], text[tail..]);
    }

    private static int EndOfWords(string text, int count)
    {
        var position = 0;
        for (var word = 0; word < count && position < text.Length; word++)
        {
            var start = SkipWhile(text, position, isWhiteSpace: true);
            if (text.AsSpan(position, start - position).Contains('\n'))
            {
                return position; // what is around a change ends with its paragraph
            }

            position = SkipWhile(text, start, isWhiteSpace: false);
        }

        return position;
    }

    private static int StartOfWords(string text, int count)
    {
        var position = text.Length;
        for (var word = 0; word < count && position > 0; word++)
        {
            var end = position;
            while (position > 0 && char.IsWhiteSpace(text[position - 1]))
            {
                position--;
            }

            if (text.AsSpan(position, end - position).Contains('\n'))
            {
                return end;
            }

            while (position > 0 && !char.IsWhiteSpace(text[position - 1]))
            {
                position--;
            }
        }

        return position;
    }

    private static int SkipWhile(string text, int position, bool isWhiteSpace)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]) == isWhiteSpace)
        {
            position++;
        }

        return position;
    }
}
