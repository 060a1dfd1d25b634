namespace Checklist.Core.Diagnostics;

/// <summary>Finds the known word that an unknown one was probably meant to be.</summary>
public static class Spelling
{
    private const int CandidateLimit = 2_000; // a hint is not worth a scan of fifty thousand ids

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

        var beforePrevious = new int[right.Length + 1];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                var isSwap = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
                current[j] = isSwap ? Math.Min(current[j], beforePrevious[j - 2] + 1) : current[j];
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
