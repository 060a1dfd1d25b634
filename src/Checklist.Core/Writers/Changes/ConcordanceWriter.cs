using System.Text;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Writers.Changes;

/// <summary>Which number became which, as a table: every control of both versions, also those that keep their numbers.</summary>
public static class ConcordanceWriter
{
    /// <summary>In the order of the old version, then what is new; in English, for programs.</summary>
    public static byte[] WriteCsv(ChangeReport report)
    {
        var lines = report.Concordance.ByOld.Select(row => ConcordanceColumns.All.Select(column => column.Cell(row, Words.English)))
            .Prepend(ConcordanceColumns.All.Select(column => column.Name));
        return Encoding.UTF8.GetBytes(CsvText.Of(lines));
    }

    /// <summary>A sheet for each direction, and one that says what was compared and how far it can be trusted.</summary>
    public static byte[] WriteXlsx(ChangeReport report)
    {
        var words = report.Words;
        IReadOnlyList<Sheet> sheets =
        [
            Numbers(words["concordance.sheet-by-old"], report, report.Concordance.ByOld, isBackward: false),
            Numbers(words["concordance.sheet-by-new"], report, report.Concordance.ByNew, isBackward: true),
            About(report),
        ];
        return Workbook.Write(
            sheets, words.Format("concordance.title-of", report.Diff.New.Title),
            words.Format("concordance.subject", report.Diff.New.CatalogId, report.OldName, report.NewName));
    }

    private static Sheet Numbers(string name, ChangeReport report, IReadOnlyList<ConcordanceRow> rows, bool isBackward)
    {
        var columns = ConcordanceColumns.All.ToList();
        if (isBackward)
        {
            (columns[0], columns[1]) = (columns[1], columns[0]);
            (columns[5], columns[6]) = (columns[6], columns[5]);
            (columns[7], columns[8]) = (columns[8], columns[7]);
        }

        var head = columns.Select(column => new Cell(CellStyle.Head, report.Words[column.Heading])).ToList();
        return Sheet(
            name, report, [.. columns.Select(column => new SheetColumn(column.Width))],
            [head, .. rows.Select(row => Cells(row, columns, report.Words))]);
    }

    private static List<Cell> Cells(ConcordanceRow row, List<ConcordanceColumn> columns, Words words) =>
        [.. columns.Select((column, index) => new Cell(index < 2 ? CellStyle.Strong : CellStyle.Text, column.Cell(row, words)))];

    private static Sheet About(ChangeReport report)
    {
        var words = report.Words;
        var facts = new List<(string, string)>
        {
            (words["common.catalog"], report.Diff.New.Title),
            (words["concordance.old-version"], report.OldName),
            (words["concordance.new-version"], report.NewName),
        };
        facts.AddRange(report.Remarks.Select(remark => (words["common.note"], remark)));
        return Sheet(
            words["concordance.sheet-about"],
            report,
            [new SheetColumn(18), new SheetColumn(90)],
            [
                [new Cell(CellStyle.Head, words["common.what"]), new Cell(CellStyle.Head, words["common.text"])],
                .. facts.Select(fact => new[] { new Cell(CellStyle.Label, fact.Item1), new Cell(CellStyle.Text, fact.Item2) }),
            ]);
    }

    private static Sheet Sheet(
        string name, ChangeReport report, IReadOnlyList<SheetColumn> columns, IReadOnlyList<IReadOnlyList<Cell>> rows) =>
            new(name, columns, rows)
        {
            Words = report.Words,
            HasHead = true,
            IsLandscape = true,
            Header = (report.Diff.New.Title, "", $"{report.OldName} → {report.NewName}"),
            Footer = report.Words.Format("concordance.title-of", report.Diff.New.CatalogId),
        };
}
