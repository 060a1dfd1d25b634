using System.Text;

namespace Checklist.Core.Text;

/// <summary>
/// Unicode's canonical forms. The platform's own do nothing where the program runs without culture data, as ours does, and
/// differ with the machine's version of that data where it has some; digests and ids must be the same everywhere.
/// </summary>
internal static class CanonicalForm
{
    private const char FirstThatComposes = '\u0300'; // no text below it is changed by composing
    private const char FirstThatDecomposes = '\u00C0';
    private const char FirstOfPunctuation = '\u2002'; // the two spaces before it do decompose
    private const char LastOfPunctuation = '\u206F';

    /// <summary>NFC: letters and their marks as one character where there is one.</summary>
    public static string Compose(string text) =>
        MayChange(text, FirstThatComposes) ? ToText(Composed(Decomposed(text))) : text;

    /// <summary>NFD: letters and marks apart, marks in their canonical order.</summary>
    public static string Decompose(string text) =>
        MayChange(text, FirstThatDecomposes) ? ToText(Decomposed(text)) : text;

    /// <summary>Quotes, dashes and dots of printed text are in many texts and never change; these need no closer look.</summary>
    private static bool MayChange(ReadOnlySpan<char> text, char first)
    {
        while (text.IndexOfAnyInRange(first, '\uFFFF') is >= 0 and var index)
        {
            if (text[index] is < FirstOfPunctuation or > LastOfPunctuation)
            {
                return true;
            }

            text = text[(index + 1)..];
        }

        return false;
    }

    private static List<int> Decomposed(string text)
    {
        var codes = new List<int>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
            CanonicalTable.AppendParts(isPair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index], codes);
            index += isPair ? 1 : 0;
        }

        SortMarks(codes);
        return codes;
    }

    /// <summary>Each run of marks by class; marks of one class stay in their order.</summary>
    private static void SortMarks(List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            var end = start;
            while (end < codes.Count && CanonicalTable.ClassOf(codes[end]) > 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var run = codes.GetRange(start, end - start).OrderBy(CanonicalTable.ClassOf).ToList(); // stable
                codes.RemoveRange(start, end - start);
                codes.InsertRange(start, run);
            }

            start = end;
        }
    }

    /// <summary>Each mark goes into the last letter unless a mark of its own class or higher is between.</summary>
    private static List<int> Composed(List<int> codes)
    {
        var composed = new List<int>(codes.Count);
        var letter = -1;
        foreach (var code in codes)
        {
            var markClass = CanonicalTable.ClassOf(code);
            var isBlocked = letter < composed.Count - 1 && (markClass == 0 || CanonicalTable.ClassOf(composed[^1]) >= markClass);
            if (letter >= 0 && !isBlocked && CanonicalTable.Pair(composed[letter], code) is { } pair)
            {
                composed[letter] = pair;
                continue;
            }

            letter = markClass == 0 ? composed.Count : letter;
            composed.Add(code);
        }

        return composed;
    }

    private static string ToText(List<int> codes)
    {
        var builder = new StringBuilder(codes.Count);
        foreach (var code in codes)
        {
            if (Rune.TryCreate(code, out var rune))
            {
                builder.Append(rune.ToString());
                continue;
            }

            builder.Append((char)code); // an unpaired surrogate stays what it is
        }

        return builder.ToString();
    }
}
