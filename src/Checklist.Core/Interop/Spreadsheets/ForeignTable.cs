using System.Xml;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Interop.Forms.Xlsx;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>A table that is not ours, row by row as texts.</summary>
/// <param name="Rows">With the empty ones, so that their numbers are those that a person sees.</param>
/// <param name="Repairs">What was read in another way than it stands, in words.</param>
internal sealed record ForeignTable(IReadOnlyList<IReadOnlyList<string?>> Rows, IReadOnlyList<string> Repairs)
{
    /// <summary>What was left out already.</summary>
    public TableLosses Losses { get; init; } = new();

    private const int MostRows = 200_000;
    private const int Sample = 30; // rows by which the separator is found
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Null with CHK6310 in the bag.</summary>
    public static ForeignTable? ReadCsv(string name, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var text = TextDecoder.Decode(bytes).TrimEnd();
        var source = new SourceText(name, text);
        if (text.Length == 0 || text.Contains('\0', StringComparison.Ordinal))
        {
            var problem = text.Length == 0 ? "the file is empty" : "this is no text";
            diagnostics.Add(ImportDiagnostics.NoTable(Diagnostic.Nowhere(name), problem));
            return null;
        }

        List<string> repairs = [];
        if (!TextDecoder.IsUtf8(bytes) && !IsUtf16(bytes))
        {
            repairs.Add("the text was read as Windows-1252");
        }

        if (CsvTable.BreaksOff(text))
        {
            repairs.Add("a quotation mark is never closed: the last row is cut off");
        }

        return Bounded(CsvTable.ReadForeign(source, SeparatorOf(source)), name, repairs, diagnostics);
    }

    /// <summary>Null with CHK6310 or CHK6311 in the bag.</summary>
    /// <param name="sheet">Null: the first one.</param>
    public static ForeignTable? ReadXlsx(string name, ReadOnlyMemory<byte> bytes, string? sheet, DiagnosticBag diagnostics)
    {
        try
        {
            using var archive = WorkbookArchive.Open(bytes);
            if (archive.Has(WorkbookSheets.Book))
            {
                return ReadSheet(archive, name, sheet, diagnostics);
            }

            diagnostics.Add(ImportDiagnostics.NoTable(Diagnostic.Nowhere(name), "it is an archive, but no workbook"));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            diagnostics.Add(ImportDiagnostics.NoTable(Diagnostic.Nowhere(name), "it is no workbook, or a damaged or encrypted one"));
        }
        catch (FormTooLargeException large)
        {
            diagnostics.Add(ImportDiagnostics.TooLarge(Diagnostic.Nowhere(name), large.Message));
        }

        return null;
    }

    private static ForeignTable? ReadSheet(WorkbookArchive archive, string name, string? wanted, DiagnosticBag diagnostics)
    {
        var sheets = WorkbookSheets.Read(archive);
        var found = sheets.FirstOrDefault(sheet => wanted is null || sheet.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (found.Path is null)
        {
            diagnostics.Add(ImportDiagnostics.NoSheet(Diagnostic.Nowhere(name), wanted ?? "", [.. sheets.Select(sheet => sheet.Name)]));
            return null;
        }

        var formats = CellFormats.Read(archive, WorkbookSheets.CountsFrom1904(archive));
        var cells = new SheetCells(SharedTexts.Read(archive), formats, new SourceText(name, ""));
        using var xml = archive.Part(found.Path);
        var formulas = 0;
        List<string> repairs = [];
        var table = xml is null ? new ForeignTable([], []) : Bounded(Rows(), name, repairs, diagnostics);
        if (formulas > 0)
        {
            repairs.Add(FormattableString.Invariant(
                $"formulas without a value: {formulas}; open the workbook in a spreadsheet program and save it"));
        }

        return table;

        IEnumerable<FormTableRow> Rows()
        {
            var last = 0;
            foreach (var row in cells.Read(xml, found.Name, []))
            {
                for (last++; last < Math.Min(row.Row.Number, MostRows); last++)
                {
                    yield return new FormTableRow([], row.Row.Place, ""); // a row without cells may be left out of the file
                }

                formulas += row.Special.Count(cell => cell.Kind == SheetCellKind.Formula);
                yield return row.Row;
            }
        }
    }

    private static ForeignTable? Bounded(IEnumerable<FormTableRow> rows, string name, List<string> repairs, DiagnosticBag diagnostics)
    {
        try
        {
            var losses = new TableLosses();
            var kept = new List<IReadOnlyList<string?>>();
            foreach (var row in FormSize.Bounded(rows, MostRows, "rows"))
            {
                kept.Add(row.Cells);
                losses.Add(TableLoss.Beyond, kept.Count, row.Beyond);
            }

            return new ForeignTable(kept, repairs) { Losses = losses };
        }
        catch (FormTooLargeException large)
        {
            diagnostics.Add(ImportDiagnostics.TooLarge(Diagnostic.Nowhere(name), large.Message));
            return null;
        }
    }

    /// <summary>
    /// The one with which a row has most headings that are known; else that cuts most rows alike: a comma is in every other sentence.
    /// </summary>
    private static char SeparatorOf(SourceText source) => Separators.MaxBy(separator =>
    {
        var rows = CsvTable.ReadForeign(source, separator).Take(Sample).Select(row => row.Cells).Where(cells => cells.Count > 1).ToList();
        var known = rows.Select(cells => cells.Count(cell => HeadingWords.Find(cell ?? "") is not null)).DefaultIfEmpty(0).Max();
        return (known, rows.GroupBy(cells => cells.Count).Select(same => same.Count() * same.Key).DefaultIfEmpty(0).Max());
    });

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        TextDecoder.IsUnmarkedUtf16(bytes) || bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);
}
