namespace Checklist.Core.Documents;

/// <summary>Orders texts as people do: AC-2 before AC-10, upper and lower case beside each other.</summary>
internal static class NaturalOrder
{
    public static IComparer<string> Comparer { get; } = System.Collections.Generic.Comparer<string>.Create(Compare);

    private static int Compare(string? first, string? second)
    {
        var a = (first ?? "").AsSpan();
        var b = (second ?? "").AsSpan();
        while (a.Length > 0 && b.Length > 0)
        {
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0])
                ? CompareNumbers(ref a, ref b)
                : CompareLetters(ref a, ref b);
            if (order != 0)
            {
                return order;
            }
        }

        var byLength = a.Length.CompareTo(b.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(first, second);
    }

    /// <summary>By value and not by digits; of any length, so without parsing.</summary>
    private static int CompareNumbers(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var first = TakeDigits(ref a).TrimStart('0');
        var second = TakeDigits(ref b).TrimStart('0');
        return first.Length != second.Length ? first.Length.CompareTo(second.Length) : first.SequenceCompareTo(second);
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits;
    }

    private static int CompareLetters(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var order = char.ToLowerInvariant(a[0]).CompareTo(char.ToLowerInvariant(b[0]));
        a = a[1..];
        b = b[1..];
        return order;
    }
}
