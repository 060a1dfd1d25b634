namespace Checklist.Core.Diagnostics;

/// <summary>Finds the known word that an unknown one was probably meant to be.</summary>
public static class Spelling
{
    private const int CandidateLimit = 2_000; // a hint is not worth a scan of fifty thousand ids
    private const int LongestWord = 200; // of those whose distances are kept on the stack

    /// <summary>The nearest candidate within a third of the word's length, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates.Take(CandidateLimit), Math.Max(1, word.Length / 3));

    /// <summary>
    /// The nearest of the ids of controls or of items that are numbered as they are, within a quarter of its letters, or null. One with
    /// another number is another thing and no slip of the pen: an author who follows the hint <c>hv-host-02</c> for <c>hv-host-20</c>
    /// moves an answer, a waiver or a link.
    /// </summary>
    public static string? NearestId(string id, IEnumerable<string> candidates)
    {
        var letters = id.Length - id.Count(char.IsAsciiDigit);
        return Nearest(id, candidates.Take(CandidateLimit).Where(candidate => HaveSameNumbers(id, candidate)), Math.Max(1, letters / 4));
    }

    private static string? Nearest(string word, IEnumerable<string> candidates, int furthest)
    {
        var best = (Word: (string?)null, Distance: furthest + 1);
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, best.Distance);
            if (distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Word;
    }

    /// <summary>By their values: <c>rel-1</c> is <c>rel-01</c> written by a hurried hand.</summary>
    private static bool HaveSameNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            var one = NextNumber(ref left);
            var other = NextNumber(ref right);
            if (!one.SequenceEqual(other))
            {
                return false;
            }

            if (one.IsEmpty)
            {
                return true;
            }
        }
    }

    /// <summary>The next digits without leading zeros, but for a zero alone; empty where there are none. What is read is cut off.</summary>
    private static ReadOnlySpan<char> NextNumber(ref ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            text = [];
            return [];
        }

        var rest = text[start..];
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        var number = length < 0 ? rest : rest[..length];
        text = length < 0 ? [] : rest[length..];
        return number[..^1].TrimStart('0') is [] ? number[^1..] : number.TrimStart('0');
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
