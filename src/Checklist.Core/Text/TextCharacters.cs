using System.Buffers;

namespace Checklist.Core.Text;

/// <summary>Which characters a text may hold: none that has no printed form, none that reverses the reading direction.</summary>
public static class TextCharacters
{
    // C0 without tab, LF and CR; DEL and C1; byte order mark and the two noncharacters; the bidirectional controls of
    // "Trojan Source" (CVE-2021-42574), which make a text read as another.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        .. Range('\u0000', '\u0008'), '\u000B', '\u000C', .. Range('\u000E', '\u001F'), .. Range('\u007F', '\u009F'),
        '\uFEFF', '\uFFFE', '\uFFFF', .. Range('\u202A', '\u202E'), .. Range('\u2066', '\u2069'),
    ]);

    /// <summary>Index of the first forbidden character or unpaired surrogate, or -1.</summary>
    public static int FirstForbidden(string text)
    {
        var forbidden = text.AsSpan().IndexOfAny(Forbidden);
        var surrogate = FirstUnpairedSurrogate(text);
        return forbidden < 0 ? surrogate : surrogate < 0 ? forbidden : Math.Min(forbidden, surrogate);
    }

    private static int FirstUnpairedSurrogate(string text)
    {
        var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        while (index >= 0 && index < text.Length)
        {
            if (!char.IsSurrogate(text[index]))
            {
                index++;
                continue;
            }

            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return index;
            }

            index += 2;
        }

        return -1;
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
