using DiffPlex;
using DiffPlex.Chunkers;

namespace Checklist.Core.Revisions.Redlines;

/// <summary>Shows a changed text as one text with removed and added words marked.</summary>
public static class Redline
{
    private const int MostWords = 4_000; // word by word, two different texts of this length still take a few milliseconds
    private const int MostLines = 4_000;
    private const double LeastLikeness = 0.4; // below it marks are confetti, and the old text followed by the new one reads better

    /// <summary>The runs, so that same and removed ones give the old text, same and added ones the new one.</summary>
    public static IReadOnlyList<RedlineRun> Of(string old, string current)
    {
        if (old.Length == 0 || current.Length == 0)
        {
            return Whole(old, current);
        }

        var isLong = (long)old.Length + current.Length > MostWords * 6L;
        return isLong ? ByLine(old, current) : ByWord(old, current);
    }

    private static IReadOnlyList<RedlineRun> ByWord(string old, string current)
    {
        var runs = Runs(old, current, WordChunker.Instance);
        var same = runs.Where(run => run.Mark == RedlineMark.Same).Sum(run => run.Text.Length);
        return 2.0 * same / (old.Length + current.Length) < LeastLikeness ? Whole(old, current) : Calmed(runs);
    }

    /// <summary>Long texts line by line first; only lines that differ are compared by words.</summary>
    private static IReadOnlyList<RedlineRun> ByLine(string old, string current)
    {
        if (Lines(old) + Lines(current) > MostLines)
        {
            return Whole(old, current);
        }

        var runs = new List<RedlineRun>();
        foreach (var run in Runs(old, current, LineEndingsPreservingChunker.Instance))
        {
            var isPair = run.Mark == RedlineMark.Added && runs is [.., { Mark: RedlineMark.Removed }];
            if (isPair && (long)run.Text.Length + runs[^1].Text.Length <= MostWords * 6L)
            {
                var removed = runs[^1].Text;
                runs.RemoveAt(runs.Count - 1);
                runs.AddRange(ByWord(removed, run.Text));
            }
            else
            {
                runs.Add(run);
            }
        }

        return Joined(runs);
    }

    /// <summary>The old text followed by the new one: a version or a date is not compared letter by letter.</summary>
    public static IReadOnlyList<RedlineRun> Whole(string old, string current) =>
        [.. new[] { new RedlineRun(RedlineMark.Removed, old), new RedlineRun(RedlineMark.Added, current) }.Where(
            run => run.Text.Length > 0)];

    /// <summary>Two lists item by item, one run for each item.</summary>
    public static IReadOnlyList<RedlineRun> OfItems(IReadOnlyList<string> old, IReadOnlyList<string> current)
    {
        var diff = new Differ().CreateDiffs(
            string.Join(ItemEnd, old), string.Join(ItemEnd, current), ignoreWhiteSpace: false, ignoreCase: false, new ItemChunker());
        var runs = new List<RedlineRun>();
        var position = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(RedlineMark.Same, diff.PiecesNew, position, block.InsertStartB);
            Add(RedlineMark.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(RedlineMark.Added, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            position = block.InsertStartB + block.InsertCountB;
        }

        Add(RedlineMark.Same, diff.PiecesNew, position, diff.PiecesNew.Count);
        return runs;

        void Add(RedlineMark mark, IReadOnlyList<string> items, int start, int end)
        {
            for (var index = start; index < end; index++)
            {
                runs.Add(new RedlineRun(mark, items[index]));
            }
        }
    }

    private const char ItemEnd = '\u001f'; // no text of a catalog has it

    private sealed class ItemChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Length == 0 ? [] : text.Split(ItemEnd);
    }

    private static List<RedlineRun> Runs(string old, string current, IChunker chunker)
    {
        var diff = new Differ().CreateDiffs(old, current, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var runs = new List<RedlineRun>();
        var position = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(RedlineMark.Same, diff.PiecesNew, position, block.InsertStartB - position);
            Add(RedlineMark.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(RedlineMark.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            position = block.InsertStartB + block.InsertCountB;
        }

        Add(RedlineMark.Same, diff.PiecesNew, position, diff.PiecesNew.Count - position);
        return runs;

        void Add(RedlineMark mark, IReadOnlyList<string> pieces, int start, int count)
        {
            if (count > 0)
            {
                runs.Add(new RedlineRun(mark, string.Concat(pieces.Skip(start).Take(count))));
            }
        }
    }

    /// <summary>
    /// A stretch that is short beside the change before it: an "is" that two different sentences share is no part that stayed.
    /// </summary>
    private static bool IsBridge(string same, int changed) =>
        (changed > 0 && same.Length < 3 && !same.Any(char.IsLetterOrDigit)) || (same.Length < 30 && same.Length * 5 < changed);

    /// <summary>A space, or a mark, between two changes is part of the change: "every day" for "each week" is one change.</summary>
    private static IReadOnlyList<RedlineRun> Calmed(List<RedlineRun> runs)
    {
        var calm = new List<RedlineRun>();
        var (removed, added) = ("", "");
        for (var index = 0; index < runs.Count; index++)
        {
            var run = runs[index];
            var isBridge = run.Mark == RedlineMark.Same && index + 1 < runs.Count && IsBridge(run.Text, removed.Length + added.Length);
            removed += isBridge || run.Mark == RedlineMark.Removed ? run.Text : "";
            added += isBridge || run.Mark == RedlineMark.Added ? run.Text : "";
            if (run.Mark == RedlineMark.Same && !isBridge)
            {
                Flush();
                calm.Add(run);
            }
        }

        Flush();
        return Joined(calm);

        void Flush()
        {
            calm.AddRange(Whole(removed, added));
            (removed, added) = ("", "");
        }
    }

    private static List<RedlineRun> Joined(IEnumerable<RedlineRun> runs)
    {
        var joined = new List<RedlineRun>();
        foreach (var run in runs)
        {
            if (joined is [.., var last] && last.Mark == run.Mark)
            {
                joined[^1] = last with { Text = last.Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static int Lines(string text) => text.AsSpan().Count('\n') + 1;
}

/// <summary>A stretch of a changed text.</summary>
public sealed record RedlineRun(RedlineMark Mark, string Text);

/// <summary>What happened to a stretch of text.</summary>
public enum RedlineMark
{
    Same,
    Removed,
    Added,
}
