using System.Buffers;

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
        var ascii = text.AsSpan().IndexOfAny(ForbiddenAscii);
        for (var index = NextBeyondAscii(text, 0); index >= 0; index = NextBeyondAscii(text, index + 1))
        {
            if (ascii >= 0 && ascii < index)
            {
                return ascii;
            }

            if (char.IsSurrogate(text[index]))
            {
                if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                {
                    return index;
                }

                index++;
            }
            else if (Forbidden.Contains(text[index]))
            {
                return index;
            }
        }

        return ascii;
    }

    /// <summary>
    /// Where the next character is that is not ASCII, or -1. Most texts have few, and to go from one to the next is quicker than to
    /// look for many characters at once.
    /// </summary>
    internal static int NextBeyondAscii(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\u007F');
        return next < 0 ? -1 : from + next;
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
