using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Writers.Changes;

/// <summary>A word of a redline for lines of text: parts of it may be marked.</summary>
/// <param name="Parts">With the marks in words: <c>[-old-]</c>, <c>{+new+}</c>.</param>
/// <param name="StartsLine">The text has a line end before it.</param>
internal sealed record RedlineWords(IReadOnlyList<RedlineRun> Parts, bool StartsLine)
{
    /// <summary>In characters.</summary>
    public int Length => Parts.Sum(part => part.Text.Length);

    public static IReadOnlyList<RedlineWords> Of(IReadOnlyList<RedlineRun> runs)
    {
        var words = new List<RedlineWords>();
        var parts = new List<RedlineRun>();
        var startsLine = false;
        foreach (var run in runs)
        {
            var text = Marked(run);
            foreach (var piece in WordChunker.Instance.Chunk(text))
            {
                if (!string.IsNullOrWhiteSpace(piece))
                {
                    parts.Add(run with { Text = piece });
                    continue;
                }

                End();
                startsLine |= piece.Contains('\n', StringComparison.Ordinal);
            }
        }

        End();
        return words;

        void End()
        {
            if (parts.Count > 0)
            {
                words.Add(new RedlineWords([.. parts], startsLine));
                parts.Clear();
                startsLine = false;
            }
        }
    }

    /// <summary>Marks stand close to the words; the spaces around them stay outside.</summary>
    private static string Marked(RedlineRun run)
    {
        var words = run.Text.Trim();
        if (words.Length == 0)
        {
            return run.Text;
        }

        var start = run.Text.IndexOf(words, StringComparison.Ordinal);
        var (before, after) = (run.Text[..start], run.Text[(start + words.Length)..]);
        return run.Mark switch
        {
            RedlineMark.Removed => $"{before}[-{words}-]{after}",
            RedlineMark.Added => $"{before}{{+{words}+}}{after}",
            _ => run.Text,
        };
    }
}
