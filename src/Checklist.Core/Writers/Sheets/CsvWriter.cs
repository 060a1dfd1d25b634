using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers.Sheets;

/// <summary>
/// The checklist as a table that any program reads: <c>checklist.csv</c>, as RFC 4180 has it. It begins with a byte order mark,
/// because Excel takes the text for an old code page without one, and every cell is quoted.
/// </summary>
internal sealed class CsvWriter : IChecklistWriter
{
    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var columns = AnswerColumns.Of(document);
        var lines = AnswerRows.Of(document).Select(row => columns.Select(column => row.Cells.GetValueOrDefault(column, "")))
            .Prepend(columns.Select(column => AnswerColumns.NameOf(column, document.Words)));
        return [context.Output.Put("checklist.csv", CsvText.Of(lines))];
    }
}

/// <summary>Lines of cells as RFC 4180 has them, behind a byte order mark.</summary>
internal static class CsvText
{
    public static string Of(IEnumerable<IEnumerable<string>> lines)
    {
        var builder = new StringBuilder("\uFEFF");
        foreach (var cells in lines)
        {
            builder.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return builder.ToString();
    }

    /// <summary>The same as UTF-8, for tables that are large.</summary>
    public static ReadOnlyMemory<byte> Bytes(IEnumerable<IEnumerable<string>> lines)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            foreach (var cells in lines)
            {
                writer.Write(string.Join(',', cells.Select(Cell)));
                writer.Write("\r\n");
            }
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static string Cell(string cell) => $"\"{CellGuard.Guard(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
