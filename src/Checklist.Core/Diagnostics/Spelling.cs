namespace Checklist.Core.Diagnostics;

/// <summary>Finds the known word that an unknown one was probably meant to be.</summary>
public static class Spelling
{
    private const int CandidateLimit = 2_000; // a hint is not worth a scan of fifty thousand ids
    private const int LongestWord = 200; // of those whose distances are kept on the stack

    /// <summary>The nearest candidate within a third of the word's length, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var best = (Word: (string?)null, Distance: Math.Max(1, word.Length / 3) + 1);
        foreach (var candidate in candidates.Take(CandidateLimit))
        {
            var distance = Distance(word, candidate, best.Distance);
            if (distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Word;
    }

    /// <summary>Edits (insert, delete, replace, swap of neighbours) without regard to case; stops at the bound.</summary>
    private static int Distance(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) >= bound)
        {
            return bound;
        }

        var rows = right.Length < LongestWord ? stackalloc int[3 * (right.Length + 1)] : new int[3 * (right.Length + 1)];
        var beforePrevious = rows[..(right.Length + 1)];
        var previous = rows.Slice(right.Length + 1, right.Length + 1);
        var current = rows[(2 * (right.Length + 1))..];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var nearest = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                var isSwap = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
                current[j] = isSwap ? Math.Min(current[j], beforePrevious[j - 2] + 1) : current[j];
                nearest = Math.Min(nearest, current[j]);
            }

            if (nearest >= bound) // no later row comes nearer: a swap costs what it saves
            {
                return bound;
            }

            var oldest = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = oldest;
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
