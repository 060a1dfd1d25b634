namespace Checklist.Core.Writers.Compact;

/// <summary>An attribute by its places in the page. The value stands without its quotes.</summary>
internal readonly record struct HtmlAttribute(int Start, int NameEnd, int ValueStart, int ValueEnd, int End)
{
    public static HtmlAttribute Read(string html, int start, int end)
    {
        var nameEnd = Skip(html, start, end, character => character != '=' && !char.IsWhiteSpace(character));
        var equals = Skip(html, nameEnd, end, char.IsWhiteSpace);
        if (equals >= end || html[equals] != '=')
        {
            return new HtmlAttribute(start, nameEnd, nameEnd, nameEnd, nameEnd);
        }

        var value = Skip(html, equals + 1, end, char.IsWhiteSpace);
        if (value < end && html[value] is '"' or '\'')
        {
            var close = html.IndexOf(html[value], value + 1);
            return new HtmlAttribute(start, nameEnd, value + 1, close, close + 1);
        }

        var valueEnd = Skip(html, value, end, character => !char.IsWhiteSpace(character));
        return new HtmlAttribute(start, nameEnd, value, valueEnd, valueEnd);
    }

    private static int Skip(string html, int start, int end, Func<char, bool> isPart)
    {
        var at = start;
        while (at < end && isPart(html[at]))
        {
            at++;
        }

        return at;
    }
}
