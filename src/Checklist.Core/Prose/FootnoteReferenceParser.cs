using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>
/// Reads <c>[^label]</c> of a defined footnote where it is no link, as GitHub does. An exclamation mark before it is one: Markdig would
/// read an image, and lose the mark.
/// </summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    public FootnoteReferenceParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '!')
        {
            return MatchMark(processor, ref slice);
        }

        var label = FootnoteLabel.Of(slice.AsSpan());
        if (label.Length == 0 || FootnoteParser.Find(processor.Document, label) is not { } definition)
        {
            return false;
        }

        var rest = new StringSlice(slice.Text, slice.Start + label.Length + 3, slice.End);
        if (IsLink(processor, rest))
        {
            return false;
        }

        processor.Inline = new FootnoteLink(definition);
        slice = rest;
        return true;
    }

    private static bool MatchMark(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '[' || slice.PeekChar(2) != '^')
        {
            return false;
        }

        processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start) };
        slice.NextChar();
        return true;
    }

    /// <summary>Whether an address or the label of a link follows.</summary>
    private static bool IsLink(InlineProcessor processor, StringSlice rest)
    {
        if (rest.CurrentChar == '(')
        {
            return LinkHelper.TryParseInlineLink(ref rest, out _, out _);
        }

        return rest.CurrentChar == '['
            && LinkHelper.TryParseLabel(ref rest, allowEmpty: false, out var label, out _)
            && processor.Document.TryGetLinkReferenceDefinition(label!, out _);
    }
}
