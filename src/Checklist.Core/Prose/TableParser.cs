using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Nodes = Markdig.Syntax;
using Tables = Markdig.Extensions.Tables;

namespace Checklist.Core.Prose;

/// <summary>
/// Reads tables as GitHub does: a line of dashes makes a table of the line before it, and every line that follows without a blank one
/// and that starts no other block is a row. Markdig's own reader takes the table apart where such a line has no bars.
/// </summary>
internal sealed class TableParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.IsBlankLine)
        {
            return BlockState.None;
        }

        var isRead = processor.CurrentBlock is Nodes.ParagraphBlock paragraph
            ? TryOpenTable(processor, paragraph)
            : TryAddRow(processor);
        return isRead ? BlockState.BreakDiscard : BlockState.None;
    }

    private bool TryOpenTable(BlockProcessor processor, Nodes.ParagraphBlock paragraph)
    {
        var parent = paragraph.Parent!;
        if (!parent.IsOpen || processor.CurrentChar is not ('|' or '-' or ':') || Alignments(processor.Line) is not { } alignments)
        {
            return false;
        }

        var last = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        var cells = TableCells.Split(last.Slice);
        if (cells.Count != alignments.Count)
        {
            return false;
        }

        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        if (paragraph.Lines.Count == 0)
        {
            processor.Discard(paragraph);
        }
        else
        {
            processor.Close(paragraph);
        }

        var table = new OpenTable(this, alignments) { LastLine = processor.LineIndex };
        table.Add(Row(cells, last.Line));
        parent.Add(table);
        return true;
    }

    private bool TryAddRow(BlockProcessor processor)
    {
        if (MatchedContainer(processor).LastChild is not OpenTable table || table.LastLine != processor.LineIndex - 1)
        {
            return false;
        }

        var cells = TableCells.Split(processor.Line);
        if (cells.Count == 0)
        {
            return false; // a bar alone
        }

        table.Add(Row([.. cells.Take(table.Width)], processor.LineIndex));
        table.LastLine = processor.LineIndex;
        if (cells.Count > table.Width)
        {
            table.Excess.Add((cells[table.Width].Start, processor.Line.End + 1));
        }

        return true;
    }

    /// <summary>The innermost container that this line goes on with.</summary>
    private static ContainerBlock MatchedContainer(BlockProcessor processor)
    {
        var container = processor.CurrentContainer!;
        while (!container.IsOpen && container.Parent is { } parent)
        {
            container = parent;
        }

        return container;
    }

    private Tables.TableRow Row(IReadOnlyList<StringSlice> cells, int line)
    {
        var row = new Tables.TableRow();
        foreach (var cell in cells)
        {
            var slice = cell;
            var paragraph = new Nodes.ParagraphBlock(this);
            paragraph.AppendLine(ref slice, 0, line, slice.Start, trackTrivia: false);
            row.Add(new TableCell(this) { paragraph });
        }

        return row;
    }

    /// <summary>What the line of dashes says of each column, or null where it is none. Dashes alone underline a heading.</summary>
    private static List<TableAlignment>? Alignments(StringSlice line)
    {
        if (line.AsSpan().IndexOfAny('|', ':') < 0)
        {
            return null;
        }

        var alignments = new List<TableAlignment>();
        foreach (var cell in TableCells.Split(line))
        {
            var marks = cell.AsSpan();
            var (isLeft, isRight) = (marks is [':', ..], marks is [.., ':']);
            var dashes = marks[(isLeft ? 1 : 0)..(marks.Length - (isRight && marks.Length > 1 ? 1 : 0))];
            if (dashes.Length == 0 || dashes.ContainsAnyExcept('-'))
            {
                return null;
            }

            alignments.Add((isLeft, isRight) switch
            {
                (true, true) => TableAlignment.Center,
                (true, false) => TableAlignment.Left,
                (false, true) => TableAlignment.Right,
                _ => TableAlignment.None,
            });
        }

        return alignments.Count == 0 ? null : alignments;
    }
}

/// <summary>A table that the next line may go on with. It is none of Markdig's open blocks, so that other blocks may end it.</summary>
internal sealed class OpenTable(BlockParser parser, IReadOnlyList<TableAlignment> alignments) : Table(parser)
{
    public IReadOnlyList<TableAlignment> Alignments => alignments;

    public int Width => alignments.Count;

    /// <summary>Index of the line that was read last.</summary>
    public int LastLine { get; set; }

    /// <summary>Offsets in the text of what is behind the last column of a row, which is not printed.</summary>
    public List<(int Start, int End)> Excess { get; } = [];
}
