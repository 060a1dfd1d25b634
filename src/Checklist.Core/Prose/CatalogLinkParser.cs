using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>Reads <c>[[target]]</c>, <c>[[target#anchor]]</c> and <c>[[target|words]]</c>; anything else is left to others.</summary>
internal sealed class CatalogLinkParser : InlineParser
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]");

    public CatalogLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = ContentLength(slice);
        if (length <= 0)
        {
            return false;
        }

        var node = Read(slice.Text.Substring(slice.Start + 2, length));
        if (node is null)
        {
            return false;
        }

        var end = slice.Start + length + 4;
        MarkdownPlaces.Set(node, processor, slice.Start, end);
        processor.Inline = node;
        slice.Start = end;
        return true;
    }

    /// <summary>Length of what looks like a link at the start of the text, brackets included, or 0.</summary>
    public static int Length(StringSlice slice) => ContentLength(slice) is > 0 and var length ? length + 4 : 0;

    /// <summary>Length between the brackets, or -1. With `(` behind it is a link whose words are in brackets.</summary>
    private static int ContentLength(StringSlice slice)
    {
        if (slice.PeekChar(1) != '[')
        {
            return -1;
        }

        var rest = slice.AsSpan()[2..];
        var length = rest.IndexOfAny(Brackets);
        var isClosed = length > 0 && rest[length..].StartsWith("]]") && !rest[(length + 2)..].StartsWith("(");
        return isClosed ? length : -1;
    }

    private static CatalogLinkNode? Read(string content)
    {
        var bar = content.IndexOf('|', StringComparison.Ordinal);
        var place = bar < 0 ? content : content[..bar].TrimEnd('\\'); // in a table the bar is escaped
        var words = bar < 0 ? null : content[(bar + 1)..].ReplaceLineEndings(" ").Trim();
        var hash = place.TrimEnd().EndsWith('#')
            ? -1
            : place.IndexOf('#', StringComparison.Ordinal); // the sign at the end is of a name, as in C#
        var target = (hash < 0 ? place : place[..hash]).Trim();
        var anchor = hash < 0 ? null : place[(hash + 1)..].Trim();
        var isLink = target.Length > 0 && !place.Contains('\n', StringComparison.Ordinal) && words is not "";
        return isLink ? new CatalogLinkNode(target, anchor, words) : null;
    }
}

/// <summary>What <see cref="CatalogLinkParser"/> found, in Markdig's tree.</summary>
internal sealed class CatalogLinkNode(string target, string? anchor, string? words) : LeafInline
{
    public string Target { get; } = target;

    public string? Anchor { get; } = anchor;

    public string? Words { get; } = words;
}
