namespace Checklist.Core.Writers.Compact;

/// <summary>An attribute by its places in the page. The value stands without its quotes.</summary>
internal readonly record struct HtmlAttribute(int Start, int NameEnd, int ValueStart, int ValueEnd, int End)
{
    public static HtmlAttribute Read(byte[] html, int start, int end)
    {
        var nameEnd = Skip(html, start, end, character => character != (byte)'=' && !HtmlTag.IsWhiteSpace(character));
        var equals = Skip(html, nameEnd, end, HtmlTag.IsWhiteSpace);
        if (equals >= end || html[equals] != (byte)'=')
        {
            return new HtmlAttribute(start, nameEnd, nameEnd, nameEnd, nameEnd);
        }

        var value = Skip(html, equals + 1, end, HtmlTag.IsWhiteSpace);
        if (value < end && html[value] is (byte)'"' or (byte)'\'')
        {
            var close = value + 1 + html.AsSpan(value + 1).IndexOf(html[value]);
            return new HtmlAttribute(start, nameEnd, value + 1, close, close + 1);
        }

        var valueEnd = Skip(html, value, end, character => !HtmlTag.IsWhiteSpace(character));
        return new HtmlAttribute(start, nameEnd, value, valueEnd, valueEnd);
    }

    private static int Skip(byte[] html, int start, int end, Func<byte, bool> isPart)
    {
        var at = start;
        while (at < end && isPart(html[at]))
        {
            at++;
        }

        return at;
    }
}
