using System.Xml;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>Reads <c>checklist.xlsx</c> as a person filled it in and Excel, LibreOffice or another program saved it.</summary>
internal static class XlsxFormReader
{
    public static FilledForm? Read(SourceText file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        try
        {
            using var archive = WorkbookArchive.Open(bytes);
            if (archive.Has(WorkbookSheets.Book))
            {
                return Read(archive, file, diagnostics);
            }

            diagnostics.Add(FormDiagnostics.UnknownKind(file.Start, archive.Has("content.xml") ? "it is an OpenDocument file" : "it is an archive, but no workbook"));
        }
        catch (FormTooLargeException)
        {
            diagnostics.Add(FormDiagnostics.TooLarge(file.Start, "it has thousands of parts, or unpacks to hundreds of times its size"));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            diagnostics.Add(FormDiagnostics.Damaged(file.Start, "it begins as a workbook, but cannot be read to its end"));
        }

        return null;
    }

    private static FilledForm? Read(WorkbookArchive archive, SourceText file, DiagnosticBag diagnostics)
    {
        var countsFrom1904 = WorkbookSheets.CountsFrom1904(archive);
        var sheets = Sheets(archive, file);
        var startRows = sheets.FirstOrDefault(sheet => sheet.Name == StartLabels.Sheet).Rows ?? [];
        var start = new StartEntries(startRows, countsFrom1904, diagnostics).Read();
        foreach (var (_, rows) in sheets)
        {
            if (TableFormReader.Read(new FormTable(WithDays(rows, countsFrom1904), start.Catalog), file, diagnostics) is { } answers)
            {
                return Complete(answers, start);
            }
        }

        diagnostics.Add(FormDiagnostics.Foreign(file.Start, "this workbook holds no checklist", "use `checklist.xlsx` with all its sheets and columns"));
        return null;
    }

    private static FilledForm Complete(Assessment answers, StartEntries start)
    {
        var named = answers.Targets.Count == 0 ? start.Target : null;
        var complete = answers with
        {
            Id = start.Assessment ?? answers.Id,
            Targets = named is null ? answers.Targets : [named],
            Results = named is null ? answers.Results : [.. answers.Results.Select(result => result with { Target = named.Id })],
            Parameters = start.Parameters,
            SignOffs = start.SignOffs,
        };
        return new FilledForm(FormKind.Xlsx, complete) { Assessor = start.Assessor, Date = start.Date };
    }

    private static List<(string Name, IReadOnlyList<FormTableRow> Rows)> Sheets(WorkbookArchive archive, SourceText file)
    {
        var cells = new SheetCells(SharedTexts.Read(archive), file);
        var sheets = new List<(string, IReadOnlyList<FormTableRow>)>();
        foreach (var (name, path) in WorkbookSheets.Read(archive))
        {
            using var xml = archive.Part(path);
            if (xml is not null)
            {
                sheets.Add((name, cells.Read(xml, name)));
            }
        }

        return sheets;
    }

    /// <summary>Dates are numbers in a workbook; which cells hold one is known from the column and the kind of the check.</summary>
    private static IReadOnlyList<FormTableRow> WithDays(IReadOnlyList<FormTableRow> rows, bool countsFrom1904)
    {
        var (answer, on, kind) = (-1, -1, -1);
        return [.. rows.Select(row =>
        {
            if (answer < 0)
            {
                (answer, on, kind) = (Find(row, AnswerColumn.Answer), Find(row, AnswerColumn.On), Find(row, AnswerColumn.Kind));
                return row;
            }

            var isDay = kind >= 0 && kind < row.Cells.Count && FormContentsReader.KindOf(row.Cells[kind]) == AnswerKind.Date;
            return row with { Cells = [.. row.Cells.Select((cell, index) => cell is not null && (index == on || (isDay && index == answer)) ? SerialDay.TextOf(cell, countsFrom1904) ?? cell : cell)] };
        })];
    }

    private static int Find(FormTableRow row, AnswerColumn column) => row.Cells.ToList().FindIndex(cell => cell is not null && AnswerColumns.Find(cell) == column);
}
