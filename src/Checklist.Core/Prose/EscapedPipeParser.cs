using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>
/// Reads the bar in a cell. A backslash before it was written for the table, and is taken away before any other is read: in a cell
/// <c>\\|</c> is a bar, elsewhere a backslash and a bar.
/// </summary>
internal sealed class EscapedPipeParser : InlineParser
{
    public EscapedPipeParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var count = slice.AsSpan().IndexOfAnyExcept('\\');
        if (count < 0 || slice.PeekChar(count) != '|' || processor.Block?.Parent is not TableCell)
        {
            return false;
        }

        processor.Inline = new LiteralInline(new string('\\', (count - 1) / 2) + "|");
        slice.Start += count + 1;
        return true;
    }
}
