using System.Buffers;
using System.Text;

namespace Checklist.Core.Text;

/// <summary>Which characters a text may hold: none that has no printed form, none that reverses the reading direction.</summary>
public static class TextCharacters
{
    private const char ByteOrderMark = '\uFEFF';

    // C0 without tab, LF and CR; DEL and C1; the two noncharacters; byte order mark and what turns the reading direction.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        .. Range('\u0000', '\u0008'), '\u000B', '\u000C', .. Range('\u000E', '\u001F'), .. Range('\u007F', '\u009F'),
        '\uFFFE', '\uFFFF', .. HiddenCharacters.Refused.Select(code => (char)code),
    ]);

    private static readonly SearchValues<char> ForbiddenAscii =
        SearchValues.Create([.. Range('\u0000', '\u0008'), '\u000B', '\u000C', .. Range('\u000E', '\u001F'), '\u007F']);

    /// <summary>Those of the forbidden that turn the reading direction.</summary>
    internal static readonly SearchValues<char> Turns =
        SearchValues.Create([.. HiddenCharacters.Refused.Select(code => (char)code).Where(character => character != ByteOrderMark)]);

    /// <summary>Index of the first forbidden character or unpaired surrogate, or -1.</summary>
    public static int FirstForbidden(string text)
    {
        if (Ascii.IsValid(text)) // most texts, and the fewer characters are looked for, the quicker that is
        {
            return text.AsSpan().IndexOfAny(ForbiddenAscii);
        }

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
