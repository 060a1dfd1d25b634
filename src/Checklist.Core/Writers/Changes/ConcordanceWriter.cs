using System.Text;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Writers.Changes;

/// <summary>Which number became which, as a table: every control of both versions, also those that keep their numbers.</summary>
public static class ConcordanceWriter
{
    /// <summary>In the order of the old version, then what is new.</summary>
    public static byte[] WriteCsv(ChangeReport report)
    {
        var lines = report.Concordance.ByOld.Select(row => ConcordanceColumns.All.Select(column => column.Cell(row)))
            .Prepend(ConcordanceColumns.All.Select(column => column.Heading));
        return Encoding.UTF8.GetBytes(CsvText.Of(lines));
    }

    /// <summary>A sheet for each direction, and one that says what was compared and how far it can be trusted.</summary>
    public static byte[] WriteXlsx(ChangeReport report)
    {
        IReadOnlyList<Sheet> sheets =
        [
            Numbers("Old to new", report, report.Concordance.ByOld, isBackward: false),
            Numbers("New to old", report, report.Concordance.ByNew, isBackward: true),
            About(report),
        ];
        return Workbook.Write(
            sheets, $"{report.Diff.New.Title}: concordance", $"{report.Diff.New.CatalogId} {report.OldName} to {report.NewName}");
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

        var head = columns.Select(column => new Cell(CellStyle.Head, Capital(column.Heading))).ToList();
        return Sheet(
            name, report, [.. columns.Select(column => new SheetColumn(column.Width))], [head, .. rows.Select(row => Cells(row, columns))]);
    }

    private static List<Cell> Cells(ConcordanceRow row, List<(string Heading, double Width, Func<ConcordanceRow, string> Cell)> columns) =>
        [.. columns.Select((column, index) => new Cell(index < 2 ? CellStyle.Strong : CellStyle.Text, column.Cell(row)))];

    private static Sheet About(ChangeReport report)
    {
        var facts = new List<(string, string)>
        {
            ("Catalog", report.Diff.New.Title),
            ("Old version", report.OldName),
            ("New version", report.NewName),
        };
        facts.AddRange(report.Remarks.Select(remark => ("Note", remark)));
        return Sheet(
            "About",
            report,
            [new SheetColumn(18), new SheetColumn(90)],
            [
                [new Cell(CellStyle.Head, "What"), new Cell(CellStyle.Head, "Text")],
                .. facts.Select(fact => new[] { new Cell(CellStyle.Label, fact.Item1), new Cell(CellStyle.Text, fact.Item2) }),
            ]);
    }

    private static Sheet Sheet(
        string name, ChangeReport report, IReadOnlyList<SheetColumn> columns, IReadOnlyList<IReadOnlyList<Cell>> rows) =>
            new(name, columns, rows)
        {
            HasHead = true,
            IsLandscape = true,
            Header = (report.Diff.New.Title, "", $"{report.OldName} → {report.NewName}"),
            Footer = $"{report.Diff.New.CatalogId}: concordance",
        };

    private static string Capital(string heading) => char.ToUpperInvariant(heading[0]) + heading[1..];
}
