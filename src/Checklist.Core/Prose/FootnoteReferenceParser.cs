using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Checklist.Core.Prose;

/// <summary>
/// Reads <c>[^label]</c> of a defined footnote. Markdig reads it as a link, and loses the first of <c>[^a][^b]</c>, whose
/// label it takes for the words of a link to the second.
/// </summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    public FootnoteReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '^')
        {
            return false;
        }

        var length = slice.AsSpan().IndexOf(']');
        var label = length > 2 ? slice.Text.Substring(slice.Start + 1, length - 1) : "";
        if (!processor.Document.TryGetLinkReferenceDefinition(label, out var definition) || definition is not FootnoteLinkReferenceDefinition footnote)
        {
            return false;
        }

        processor.Inline = new FootnoteLink(footnote.Footnote);
        slice.Start += length + 1;
        return true;
    }
}
