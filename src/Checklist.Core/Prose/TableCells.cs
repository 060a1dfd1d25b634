using Checklist.Core.Text;
using Markdig.Helpers;

namespace Checklist.Core.Prose;

/// <summary>
/// Splits rows of tables at their bars, and finds tables of which hardly a cell was written, before any is parsed: each row is filled up
/// to the head's width, so that a few thousand characters would make millions of cells.
/// </summary>
internal static class TableCells
{
    /// <summary>
    /// The cells of a line, without the white space around them. A bar behind a backslash is text, and one in <c>[[id|words]]</c> is of the
    /// link, which no other reader of Markdown knows.
    /// </summary>
    public static List<StringSlice> Split(StringSlice line)
    {
        line.Trim();
        var cells = new List<StringSlice>();
        var start = line.CurrentChar == '|' ? line.Start + 1 : line.Start;
        for (var i = start; i <= line.End; i++)
        {
            if (line.Text[i] == '[')
            {
                i += Math.Max(CatalogLinkParser.Length(new StringSlice(line.Text, i, line.End)) - 1, 0);
            }
            else if (line.Text[i] == '|' && (i == line.Start || line.Text[i - 1] != '\\'))
            {
                cells.Add(Trimmed(line.Text, start, i - 1));
                start = i + 1;
            }
        }

        if (start <= line.End)
        {
            cells.Add(Trimmed(line.Text, start, line.End));
        }

        return cells;
    }

    private static StringSlice Trimmed(string text, int start, int end)
    {
        var cell = new StringSlice(text, start, end);
        cell.Trim();
        return cell;
    }

    /// <summary>Offset of the first lines that would be such a table, or -1.</summary>
    public static int FirstTooMany(string text)
    {
        Run? run = null;
        var position = 0;
        while (position < text.Length)
        {
            var end = text.AsSpan(position).IndexOfAny('\r', '\n');
            var line = text.AsSpan(position, end < 0 ? text.Length - position : end);
            run = line.IsWhiteSpace() ? null : (run ?? new Run(position)).With(line);
            if (run is not null
                && run.Cells > Limits.TableCells + Limits.TableCellsForCharacter * (long)(position + line.Length - run.Start))
            {
                return run.Start;
            }

            position += line.Length + 1;
        }

        return -1;
    }

    /// <summary>Lines without a blank one between them.</summary>
    private sealed record Run(int Start, int Lines = 0, int Widest = 0)
    {
        public long Cells => (long)Lines * Widest;

        public Run With(ReadOnlySpan<char> line) => this with { Lines = Lines + 1, Widest = Math.Max(Widest, line.Count('|') + 1) };
    }
}
