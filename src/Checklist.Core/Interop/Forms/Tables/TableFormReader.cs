using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>From a table's rows to answers, whichever program saved the table. Columns are found by their headings, so they may be moved or hidden.</summary>
internal static class TableFormReader
{
    /// <summary>Null where the first rows have no headings of ours.</summary>
    public static Assessment? Read(FormTable table, SourceText source, DiagnosticBag diagnostics)
    {
        var head = table.Rows.Take(HeadSearch).ToList().FindIndex(IsHead);
        if (head < 0)
        {
            return null;
        }

        var columns = Columns(table.Rows[head]);
        var rows = table.Rows.Skip(head + 1).Select(row => new TableRowReader(row, columns)).Where(row => !row.IsEmpty).ToList();
        if ((table.Named ?? CatalogOf(rows)) is not { } catalog)
        {
            return null;
        }

        if (rows.Any(row => row.Digest is null && row.IsAnswered))
        {
            diagnostics.Add(FormDiagnostics.NoDigest(source.Start, "rows have lost their last columns"));
        }

        return new Assessment(rows.Select(row => row.Line(AnswerColumn.Assessment)).FirstOrDefault(id => id is not null) ?? "", catalog)
        {
            Targets = [.. rows.Select(row => row.Target).OfType<AssessmentTarget>().DistinctBy(target => target.Id)],
            Results = DistinctResults.Of(Results(rows, diagnostics), diagnostics),
        };
    }

    private const int HeadSearch = 20; // people put titles and notes above a table

    private static bool IsHead(FormTableRow row)
    {
        var names = row.Cells.OfType<string>().Select(AnswerColumns.Find).ToHashSet();
        return names.Contains(AnswerColumn.Control) && names.Contains(AnswerColumn.Answer);
    }

    private static Dictionary<AnswerColumn, int> Columns(FormTableRow head)
    {
        var columns = new Dictionary<AnswerColumn, int>();
        for (var i = 0; i < head.Cells.Count; i++)
        {
            if (head.Cells[i] is { } name && AnswerColumns.Find(name) is { } column)
            {
                columns.TryAdd(column, i);
            }
        }

        return columns;
    }

    private static AssessedCatalog? CatalogOf(IReadOnlyList<TableRowReader> rows)
    {
        var row = rows.FirstOrDefault(row => row.Line(AnswerColumn.Catalog) is not null);
        return row is null ? null : new AssessedCatalog(row.Line(AnswerColumn.Catalog)!, row.Line(AnswerColumn.Version), row.Line(AnswerColumn.CatalogDigest));
    }

    private static IEnumerable<(CheckResult, WrittenAnswer)> Results(IReadOnlyList<TableRowReader> rows, DiagnosticBag diagnostics)
    {
        var interpreter = new AnswerInterpreter(diagnostics);
        foreach (var row in rows.Take(FormLimits.Results))
        {
            if (row.Control is null)
            {
                diagnostics.Add(FormDiagnostics.UnnamedAnswer(row.Place, row.Name));
            }
            else if (interpreter.Interpret(row.Written) is { } result)
            {
                yield return (result, row.Written);
            }
        }
    }
}
