using System.Text;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Sheets;

/// <summary>
/// The checklist as a table that any program reads: <c>checklist.csv</c>, as RFC 4180 has it. It begins with a byte order mark,
/// because Excel takes the text for an old code page without one, and every cell is quoted.
/// </summary>
internal sealed class CsvWriter : IChecklistWriter
{
    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var builder = new StringBuilder("\uFEFF");
        AppendLine(builder, AnswerColumns.All.Select(AnswerColumns.NameOf));
        foreach (var row in AnswerRows.Of(document))
        {
            AppendLine(builder, AnswerColumns.All.Select(column => row.Cells.GetValueOrDefault(column, "")));
        }

        return [context.Output.Put("checklist.csv", builder.ToString())];
    }

    private static void AppendLine(StringBuilder builder, IEnumerable<string> cells)
    {
        builder.AppendJoin(',', cells.Select(cell => $"\"{CellGuard.Guard(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
    }
}
