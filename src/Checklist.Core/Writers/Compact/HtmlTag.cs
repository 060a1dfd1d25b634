using System.Buffers;

namespace Checklist.Core.Writers.Compact;

/// <summary>A start or end tag of a page that a template wrote, by its places in the page.</summary>
internal readonly record struct HtmlTag(int Start, int NameEnd, int End, string Name, bool IsEnd)
{
    private static readonly SearchValues<byte> EndValues = SearchValues.Create(" \t\r\n\f\"'=<>`&"u8);

    /// <summary>The tag that begins at a place, or null where there is text, a comment or a declaration.</summary>
    public static HtmlTag? Read(byte[] html, int start)
    {
        var isEnd = start + 1 < html.Length && html[start + 1] == (byte)'/';
        var nameStart = start + (isEnd ? 2 : 1);
        if (start < 0 || nameStart >= html.Length || html[start] != (byte)'<' || !char.IsAsciiLetter((char)html[nameStart]))
        {
            return null;
        }

        var nameEnd = nameStart;
        while (nameEnd < html.Length && !IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ((byte)'>' or (byte)'/'))
        {
            nameEnd++;
        }

        var end = EndOf(html, nameEnd);
        return end < 0 ? null : new HtmlTag(start, nameEnd, end, OptionalTags.NameOf(html.AsSpan(nameStart, nameEnd - nameStart)), isEnd);
    }

    /// <summary>The first attribute from a place on, or null behind the last.</summary>
    public HtmlAttribute? NextAttribute(byte[] html, int at)
    {
        while (at < End - 1 && (IsWhiteSpace(html[at]) || html[at] == (byte)'/'))
        {
            at++;
        }

        return at < End - 1 ? HtmlAttribute.Read(html, at, End - 1) : null;
    }

    /// <summary>Whether a value would be read as another without its quotes.</summary>
    public static bool NeedsQuotes(ReadOnlySpan<byte> value) => value.ContainsAny(EndValues) || value[^1] == (byte)'/';

    /// <summary>What is white space in markup; a no-break space and the like are text.</summary>
    public static bool IsWhiteSpace(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';

    /// <summary>Behind the bracket that closes a tag; brackets in quoted values do not.</summary>
    private static int EndOf(byte[] html, int start)
    {
        var at = start;
        while (html.AsSpan(at).IndexOfAny((byte)'>', (byte)'"', (byte)'\'') is >= 0 and var next)
        {
            at += next + 1;
            var sign = html[at - 1];
            if (sign == (byte)'>')
            {
                return at;
            }

            var closing = html.AsSpan(at).IndexOf(sign);
            if (closing < 0)
            {
                return -1;
            }

            at += closing + 1;
        }

        return -1;
    }
}
