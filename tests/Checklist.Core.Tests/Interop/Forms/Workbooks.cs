using System.Text.Json;
using Checklist.Pdf.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>Fills in, checks and saves workbooks with programs that did not write them.</summary>
internal static class Workbooks
{
    /// <summary>What the Open XML SDK has against a workbook, one line each.</summary>
    public static IReadOnlyList<string> Errors(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    /// <summary>Writes texts and numbers into cells, as an add-in of Excel would.</summary>
    public static byte[] Fill(byte[] workbook, string sheetName, params (string Cell, object Value)[] values)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var sheet = book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == sheetName);
            var cells = ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
                .ToDictionary(cell => cell.CellReference!.Value!);
            foreach (var (name, value) in values)
            {
                Set(cells[name], value);
            }
        }

        return stream.ToArray();
    }

    private static void Set(DocumentFormat.OpenXml.Spreadsheet.Cell cell, object value)
    {
        if (value is double number)
        {
            cell.CellValue = new CellValue(number);
            return;
        }

        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(
            new DocumentFormat.OpenXml.Spreadsheet.Text((string)value) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Fills in cells with a library that others make their programs of, and saves with it.</summary>
    /// <param name="program"><c>exceljs</c>, <c>xlsx</c> (SheetJS) or <c>openpyxl</c>.</param>
    /// <param name="values">By sheet and cell; a text that reads as a day is written as a day.</param>
    public static byte[] FillWith(string program, byte[] workbook, IReadOnlyDictionary<string, Dictionary<string, object>> values)
    {
        var folder = Directory.CreateTempSubdirectory("checklist-workbook-").FullName;
        try
        {
            var (input, output, data) = (Path.Combine(folder, "in.xlsx"), Path.Combine(folder, "out.xlsx"),
                Path.Combine(folder, "values.json"));
            File.WriteAllBytes(input, workbook);
            File.WriteAllText(data, JsonSerializer.Serialize(values));
            var (exitCode, said) = program == "openpyxl" ? WithPython(input, output, data) : WithNode(program, input, output, data);
            Assert.True(exitCode == 0, said);
            return File.ReadAllBytes(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output) WithNode(string program, string input, string output, string data)
    {
        var modules = Environment.GetEnvironmentVariable("CHECKLIST_NODE_MODULES") ?? "";
        Tool.Require(Directory.Exists(Path.Combine(modules, program)), $"CHECKLIST_NODE_MODULES names no folder with {program}");
        return Tool.Run("node", Path.Combine(AppContext.BaseDirectory, "Tools", "xlsx-fill.mjs"), program, modules, input, output, data);
    }

    private static (int ExitCode, string Output) WithPython(string input, string output, string data)
    {
        const string Python = "/usr/bin/python3"; // the one that has what the system's packages bring
        Tool.Require(File.Exists(Python) && Tool.Run(Python, "-c", "import openpyxl").ExitCode == 0, $"{Python} has no openpyxl");
        return Tool.Run(Python, Path.Combine(AppContext.BaseDirectory, "Tools", "xlsx-fill.py"), input, output, data);
    }

    /// <summary>Opens a file in LibreOffice and saves it as another.</summary>
    /// <param name="to">As in <c>xlsx</c> or <c>csv:"Text - txt - csv (StarCalc)":44,34,76</c>.</param>
    /// <param name="options">Such as an input filter.</param>
    public static byte[] SaveWithLibreOffice(byte[] file, string extension, string to, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("checklist-office-").FullName;
        try
        {
            var input = Path.Combine(folder, $"in.{extension}");
            var output = Path.Combine(folder, "out");
            File.WriteAllBytes(input, file);
            var profile = $"-env:UserInstallation=file://{folder}/profile"; // two at a time would share one otherwise
            var (exitCode, said) = Tool.Run("soffice", [profile, "--headless", .. options, "--convert-to", to, "--outdir", output, input]);
            Assert.True(exitCode == 0 && Directory.Exists(output), said);
            return File.ReadAllBytes(Directory.GetFiles(output).Single());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
