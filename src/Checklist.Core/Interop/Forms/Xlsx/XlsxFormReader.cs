using System.Xml;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Languages;
using Checklist.Core.Text;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>Reads <c>checklist.xlsx</c> as a person filled it in and Excel, LibreOffice or another program saved it.</summary>
internal static class XlsxFormReader
{
    /// <summary>Sheets that a form has for reading only.</summary>
    private static readonly Lazy<HashSet<string>> OwnSheets = new(() =>
        [.. new[] { ChecklistSheet.Name, TailoringSheet.Name, ChoiceLists.Name }.SelectMany(ShippedWords.All)]);

    public static FilledForm? Read(SourceText file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        try
        {
            using var archive = WorkbookArchive.Open(bytes);
            if (archive.Has(WorkbookSheets.Book))
            {
                return Read(archive, file, diagnostics);
            }

            diagnostics.Add(ForeignFiles.OfArchive(file, archive.Has, archive.Head("mimetype"), archive.Names));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException
            or NotSupportedException)
        {
            diagnostics.Add(FormDiagnostics.Damaged(file.Start, "it begins as a workbook, but cannot be read to its end"));
        }

        return null;
    }

    private static FilledForm? Read(WorkbookArchive archive, SourceText file, DiagnosticBag diagnostics)
    {
        var countsFrom1904 = WorkbookSheets.CountsFrom1904(archive);
        var cells = new SheetCells(SharedTexts.Read(archive), CellFormats.Read(archive, countsFrom1904), file);
        var sheets = WorkbookSheets.Read(archive);
        var beside = new BesideFields(diagnostics);
        var reader = new SheetTable(archive, cells, countsFrom1904, file, diagnostics);
        var startSheet = sheets.Where(sheet => ShippedWords.All(StartLabels.Sheet).Contains(sheet.Name, StringComparer.Ordinal)).Take(1)
            .ToList();
        var startRows = startSheet.SelectMany(sheet => reader.Rows(sheet.Name, sheet.Path));
        var start = new StartEntries(FormSize.Bounded(startRows, FormLimits.Results, "rows"), countsFrom1904, beside).Read();
        var tables = sheets.Except(startSheet).Select(sheet => new FormTable(
            reader.Rows(sheet.Name, sheet.Path), start.Catalog, OwnSheets.Value.Contains(sheet.Name) ? null : sheet.Name));
        if (TableFormReader.Read(FormKind.Xlsx, tables, file, beside, diagnostics) is { } form)
        {
            return Complete(form.Answers, start);
        }

        diagnostics.Add(
            FormDiagnostics.Foreign(
                file.Start, "this workbook holds no checklist", "use `checklist.xlsx` with all its sheets and columns"));
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
        return new FilledForm(FormKind.Xlsx, complete) { Assessor = start.Assessor, Date = start.Date, Copy = start.Copy };
    }
}
