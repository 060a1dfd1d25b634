using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Writers.Changes;

/// <summary>Leaves out the middle of long unchanged stretches: what surrounds a change is enough to know where one is.</summary>
internal static class RedlineContext
{
    private const string Gap = "…";

    /// <param name="words">How many words stay on either side of a change.</param>
    public static IReadOnlyList<RedlineRun> Shorten(IReadOnlyList<RedlineRun> runs, int words) =>
        [.. runs.Select((run, index) => run.Mark == RedlineMark.Same ? run with { Text = Shorten(run.Text, words, index > 0, index < runs.Count - 1) } : run)];

    private static string Shorten(string text, int words, bool hasBefore, bool hasBehind)
    {
        var head = hasBefore ? EndOfWords(text, words) : 0;
        var tail = hasBehind ? StartOfWords(text, words) : text.Length;
        return tail - head <= words * 4 ? text : $"{text[..head]}{(head > 0 ? " " : "")}{Gap}{(tail < text.Length ? " " : "")}{text[tail..]}";
    }

    private static int EndOfWords(string text, int count)
    {
        var position = 0;
        for (var word = 0; word < count && position < text.Length; word++)
        {
            position = SkipWhile(text, position, isWhiteSpace: true);
            position = SkipWhile(text, position, isWhiteSpace: false);
        }

        return position;
    }

    private static int StartOfWords(string text, int count)
    {
        var position = text.Length;
        for (var word = 0; word < count && position > 0; word++)
        {
            while (position > 0 && char.IsWhiteSpace(text[position - 1]))
            {
                position--;
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
