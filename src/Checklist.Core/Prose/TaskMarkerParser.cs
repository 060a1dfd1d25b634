using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Checklist.Core.Prose;

/// <summary>
/// Reads <c>[ ]</c> and <c>[x]</c> as GitHub does: first thing in a list item, white space behind. Markdig's own parser
/// takes them anywhere in the item, and takes the words of the link <c>[x](address)</c> for one.
/// </summary>
internal sealed class TaskMarkerParser : InlineParser
{
    private const int MarkerLength = 3;

    public TaskMarkerParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isFirst = processor.Inline is null
            && processor.Block is Markdig.Syntax.ParagraphBlock { Parent: ListItemBlock item } && item[0] == processor.Block;
        var isMarker = slice.PeekChar(1) is ' ' or 'x' or 'X' && slice.PeekChar(2) == ']' && slice.PeekChar(MarkerLength) is ' ' or '\t';
        if (!isFirst || !isMarker)
        {
            return false;
        }

        processor.Inline = new TaskList { Checked = slice.PeekChar(1) != ' ' };
        slice.Start += MarkerLength;
        return true;
    }
}
