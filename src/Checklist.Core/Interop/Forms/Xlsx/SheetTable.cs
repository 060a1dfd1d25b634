using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>
/// The rows of a sheet as those of any table: days as texts, and with each row its comments and formulas. Cells that look like
/// an answer and are none are reported.
/// </summary>
internal sealed class SheetTable(
    WorkbookArchive archive, SheetCells cells, bool countsFrom1904, SourceText source, DiagnosticBag diagnostics)
{
    public IEnumerable<FormTableRow> Rows(string sheet, string path)
    {
        var comments = SheetComments.Read(archive, path);
        var commented = comments.ToLookup(group => RowOf(group.Key));
        var merged = new List<string>();
        TableColumns? columns = null;
        var head = 0;
        foreach (var read in Sheet(sheet, path, merged))
        {
            var row = read.Row with { Remarks = [.. commented[read.Row.Number].SelectMany(group => group)] };
            if (columns is not null)
            {
                yield return Answers(row, read.Special, columns);
                continue;
            }

            if (new TableColumns(row) is { IsHead: true } found)
            {
                (columns, head) = (found, row.Number);
            }

            yield return row with { Remarks = [.. row.Remarks, .. Formulas(row, read.Special)] };
        }

        ReportMerged(merged, columns, head);
    }

    private IEnumerable<SheetRow> Sheet(string name, string path, List<string> merged)
    {
        using var xml = archive.Part(path);
        if (xml is not null)
        {
            foreach (var row in cells.Read(xml, name, merged))
            {
                yield return row;
            }
        }
    }

    private FormTableRow Answers(FormTableRow row, IReadOnlyList<SheetCell> special, TableColumns columns)
    {
        var asked = columns.IndexOf(AnswerColumn.Kind) is { } kind && kind < row.Cells.Count
            ? FormContentsReader.KindOf(row.Cells[kind])
            : AnswerKind.Verdict;
        var texts = row.Cells.ToArray();
        foreach (var column in AnswerColumns.Answers)
        {
            if (columns.IndexOf(column) is not { } index || index >= texts.Length)
            {
                continue;
            }

            var isDate = column == AnswerColumn.On || (asked == AnswerKind.Date && column == AnswerColumn.Answer);
            var day = special.FirstOrDefault(cell => cell.Column == index && cell.Kind == SheetCellKind.Day);
            if (isDate && texts[index] is { } text)
            {
                texts[index] = (column == AnswerColumn.On, day) switch
                {
                    (true, null) => SerialDay.MomentOf(text, countsFrom1904) ?? text,
                    (true, _) => text,
                    (false, null) => SerialDay.TextOf(text, countsFrom1904) ?? text,
                    (false, _) => text.Split(' ')[0],
                };
            }
            else if (day is not null)
            {
                diagnostics.Add(FormContentDiagnostics.CellKind(row.Place, NameOf(row, index), day.Text));
            }
            else if (column == AnswerColumn.Answer && asked == AnswerKind.Number && texts[index] is { } number)
            {
                var isExact = special.Any(cell => cell.Column == index && cell.Kind == SheetCellKind.Number);
                texts[index] = isExact && AnswerValues.IsTwoNumbers(number) ? AnswerValues.Unambiguous(number).Fraction : number;
            }
        }

        return row with { Cells = texts, Remarks = [.. row.Remarks, .. Formulas(row, special)] };
    }

    /// <summary>A formula is kept as it was written, behind the name of its cell.</summary>
    private List<FormRemark> Formulas(FormTableRow row, IReadOnlyList<SheetCell> special)
    {
        var remarks = new List<FormRemark>();
        foreach (var cell in special.Where(cell => cell.Kind == SheetCellKind.Formula))
        {
            diagnostics.Add(FormContentDiagnostics.Formula(row.Place, NameOf(row, cell.Column), cell.Text));
            remarks.Add(new FormRemark($"Formula in {NameOf(row, cell.Column)}", cell.Text, IsReported: true));
        }

        return remarks;
    }

    /// <summary>Cells to fill in that cover several rows answer the first of them.</summary>
    private void ReportMerged(IEnumerable<string> merged, TableColumns? columns, int head)
    {
        var answers = AnswerColumns.Answers.Select(column => columns?.IndexOf(column)).OfType<int>().ToHashSet();
        foreach (var range in merged)
        {
            var ends = range.Split(':');
            var (first, last) = (RowOf(ends[0]), RowOf(ends[^1]));
            var (left, right) = (SheetCells.ColumnOf(ends[0]), SheetCells.ColumnOf(ends[^1]));
            if (first > head && last > first && answers.Any(column => column >= left && column <= right))
            {
                diagnostics.Add(FormContentDiagnostics.Merged(source.Start, range));
            }
        }
    }

    private static string NameOf(FormTableRow row, int column) => CellNames.Of(column, row.Number - 1);

    private static int RowOf(string cell)
    {
        var number = cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$");
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
    }
}
