using System.Globalization;
using System.Text;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>Cuts a CSV text into rows: quoted cells with line breaks and doubled quotes, separated by comma, semicolon or tab.</summary>
internal sealed class CsvTable
{
    private readonly SourceText source;
    private readonly string text;
    private readonly char separator;
    private readonly bool isOurs;
    private readonly StringBuilder cell = new();
    private readonly WordPool words = new();
    private List<string?> cells = [];
    private int position;
    private int rowStart;
    private int rows;
    private int beyond;

    private CsvTable(SourceText source, char? named)
    {
        (this.source, text) = (source, source.Content);
        rowStart = position = SeparatorLine(text, out var found);
        separator = position > 0 ? found : named ?? found;
        isOurs = named is null;
    }

    /// <summary>The rows one by one.</summary>
    /// <exception cref="InvalidDataException">A quote is never closed: the file breaks off.</exception>
    public static IEnumerable<FormTableRow> Read(SourceText source) => Read(source, named: null);

    /// <summary>Those of a table that is not ours: cells are as they stand, and a file that breaks off ends with what is there.</summary>
    public static IEnumerable<FormTableRow> ReadForeign(SourceText source, char separator) => Read(source, separator);

    private static IEnumerable<FormTableRow> Read(SourceText source, char? named)
    {
        var table = new CsvTable(source, named);
        while (table.ReadRow() is { } row)
        {
            yield return row;
        }
    }

    /// <summary>Whether a quotation mark is never closed, as where a file was cut off.</summary>
    public static bool BreaksOff(string text) => text.Count(character => character == '"') % 2 == 1;

    private FormTableRow? ReadRow()
    {
        if (rowStart >= text.Length)
        {
            return null;
        }

        var isQuoted = false;
        var wasQuoted = false;
        for (var i = position; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted)
            {
                isQuoted = character != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                wasQuoted = !isQuoted;
                if (isQuoted)
                {
                    var end = character == '"' ? i + 1 : EndOf('"', '"', '"', i);
                    cell.Append(text, i, end - i);
                    i = character == '"' ? end : end - 1;
                }
            }
            else if (character == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (character == separator)
            {
                CloseCell();
                wasQuoted = false;
            }
            else if (character is '\n' or '\r')
            {
                var isPair = character == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
                return CloseRow(i, i + (isPair ? 2 : 1));
            }
            else if (isOurs && wasQuoted && character != ' ')
            {
                // a mark that is lost shifts all that follows into other cells
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"a quotation mark in row {rows + 1} is missing or not doubled"));
            }
            else
            {
                var end = wasQuoted || character == '"' ? i + 1 : EndOf(separator, '\n', '\r', i);
                cell.Append(text, i, end - i);
                i = end - 1;
            }
        }

        return isQuoted && isOurs ? throw new InvalidDataException("a quotation mark is never closed") : CloseRow(text.Length, text.Length);
    }

    /// <summary>Where the first of three signs is, from a place on; else the end.</summary>
    private int EndOf(char first, char second, char third, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(first, second, third);
        return length < 0 ? text.Length : start + length;
    }

    private FormTableRow CloseRow(int end, int next)
    {
        CloseCell();
        rows++;
        var row = new FormTableRow(
            cells, source.Span(rowStart, end - rowStart), string.Create(CultureInfo.InvariantCulture, $"row {rows}"))
        {
            Beyond = beyond,
            IsUnfinished = end == next,
        };
        (cells, beyond, rowStart, position) = ([], 0, next, next);
        return row;
    }

    private void CloseCell()
    {
        if (cells.Count < FormLimits.Columns)
        {
            var written = cell.Length > 0 ? Written() : "";
            cells.Add(isOurs ? CellGuard.Unguard(written) : written);
        }
        else if (cell.Length > 0)
        {
            beyond++;
        }

        cell.Clear();
    }

    /// <summary>Most cells of a filled table are as in the row above, or some rows above.</summary>
    private string Written()
    {
        foreach (var chunk in cell.GetChunks())
        {
            return chunk.Length == cell.Length ? words.Take(chunk.Span) : cell.ToString();
        }

        return "";
    }

    /// <summary>
    /// Excel writes <c>sep=;</c> as a first line at times. Else the sign that is most often outside quotes in the first line.
    /// </summary>
    private static int SeparatorLine(string text, out char separator)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        if (first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            separator = first[4];
            return text.AsSpan(end < 0 ? text.Length : end).TrimStart("\r\n").Length is var rest ? text.Length - rest : end;
        }

        var counts = new (char Sign, int Count)[] { (',', Count(first, ',')), (';', Count(first, ';')), ('\t', Count(first, '\t')) };
        separator = counts.MaxBy(pair => pair.Count).Sign;
        return 0;
    }

    private static int Count(string line, char sign)
    {
        var isQuoted = false;
        var count = 0;
        foreach (var character in line)
        {
            isQuoted ^= character == '"';
            count += character == sign && !isQuoted ? 1 : 0;
        }

        return count;
    }
}
