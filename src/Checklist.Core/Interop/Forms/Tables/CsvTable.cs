using System.Globalization;
using System.Text;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>Cuts a CSV text into rows: quoted cells with line breaks and doubled quotes, separated by comma, semicolon or tab.</summary>
internal static class CsvTable
{
    /// <summary>Null where a quote is never closed: the file breaks off.</summary>
    public static FormTable? Read(SourceText source)
    {
        var text = source.Content;
        var start = SeparatorLine(text, out var separator);
        var rows = new List<FormTableRow>();
        var cells = new List<string?>();
        var cell = new StringBuilder();
        var rowStart = start;
        var isQuoted = false;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted)
            {
                isQuoted = character != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                cell.Append(isQuoted ? character : "");
                i += isQuoted && character == '"' ? 1 : 0;
            }
            else if (character == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (character == separator)
            {
                Close(cells, cell);
            }
            else if (character is '\n' or '\r')
            {
                Close(cells, cell);
                AddRow(rows, cells, source.Span(rowStart, i - rowStart));
                i += character == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                rowStart = i + 1;
            }
            else
            {
                cell.Append(character);
            }
        }

        if (rowStart < text.Length)
        {
            Close(cells, cell);
            AddRow(rows, cells, source.Span(rowStart, text.Length - rowStart));
        }

        return isQuoted ? null : new FormTable(rows);
    }

    /// <summary>Excel writes <c>sep=;</c> as a first line at times. Else the sign that is most often outside quotes in the first line.</summary>
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

    private static void Close(List<string?> cells, StringBuilder cell)
    {
        cells.Add(CellGuard.Unguard(cell.ToString()));
        cell.Clear();
    }

    private static void AddRow(List<FormTableRow> rows, List<string?> cells, SourceSpan place)
    {
        rows.Add(new FormTableRow([.. cells], place, string.Create(CultureInfo.InvariantCulture, $"row {rows.Count + 1}")));
        cells.Clear();
    }
}
