using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>Reads <c>{{ id }}</c>, also where a line ends inside the braces; what is not an id between the braces stays text.</summary>
internal sealed class ParameterParser : InlineParser
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    private static readonly SearchValues<char> White = SearchValues.Create(" \t\r\n");

    public ParameterParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '{')
        {
            return false;
        }

        var inner = slice.AsSpan()[2..];
        var start = SpacesAt(inner);
        var idLength = IdLengthAt(inner[start..]);
        var close = start + idLength + SpacesAt(inner[(start + idLength)..]);
        if (idLength == 0 || !inner[close..].StartsWith("}}"))
        {
            return false;
        }

        var end = slice.Start + close + 4;
        var node = new ParameterNode(inner.Slice(start, idLength).ToString());
        MarkdownPlaces.Set(node, processor, slice.Start, end);
        processor.Inline = node;
        slice.Start = end;
        return true;
    }

    private static int SpacesAt(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExcept(White);
        return count < 0 ? text.Length : count;
    }

    private static int IdLengthAt(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExcept(IdCharacters);
        return count < 0 ? text.Length : count;
    }
}

/// <summary>What <see cref="ParameterParser"/> found, in Markdig's tree.</summary>
internal sealed class ParameterNode(string id) : LeafInline
{
    public string Id { get; } = id;
}
