using System.Globalization;
using System.IO.Compression;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Spreadsheets;

/// <summary>A workbook to import comes by mail. What unpacks to more than any list has is refused before it is unpacked.</summary>
public class ImportBombTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Megabyte = 1024 * 1024;

    private static readonly string Spaces = new(' ', 40 * Megabyte);

    [Theory]
    [InlineData("xl/workbook.xml", "workbook")]
    [InlineData("xl/_rels/workbook.xml.rels", "Relationships")]
    [InlineData("xl/worksheets/sheet1.xml", "worksheet")]
    [InlineData("xl/sharedStrings.xml", "sst")]
    [InlineData("xl/styles.xml", "styleSheet")]
    public void A_part_that_unpacks_to_forty_megabytes_of_nothing_is_refused(string part, string root)
    {
        var bomb = Workbook((part, $"<{root} xmlns='{Main}'>" + Spaces + $"</{root}>"));
        Assert.True(bomb.Length < Megabyte);
        AssertRefused(bomb);
    }

    [Fact]
    public void An_archive_of_thousands_of_parts_is_refused() => AssertRefused(
        Workbook([.. Enumerable.Range(0, 5000).Select(number => (number.ToString(CultureInfo.InvariantCulture), "x"))]));

    [Fact]
    public void A_part_that_nobody_needs_is_not_unpacked()
    {
        var workbook = Workbook(("xl/media/image1.png", Spaces));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(Imports.Read(RequestOf(workbook), new DiagnosticBag()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * Megabyte);
    }

    /// <summary>The same workbook without a bomb in it is read, so that nothing else is what is refused.</summary>
    [Fact]
    public void The_workbook_is_a_list()
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(Imports.Read(RequestOf(Workbook()), diagnostics));
    }

    private static void AssertRefused(byte[] bomb)
    {
        var diagnostics = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Imports.Read(RequestOf(bomb), diagnostics));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * Megabyte);
        Assert.Equal("CHK6314", Assert.Single(diagnostics.Sorted()).Code);
    }

    private static ImportRequest RequestOf(byte[] workbook) =>
        new(ImportFormat.Xlsx, workbook, "list.xlsx", "list.xlsx", "list", "List");

    /// <summary>A list of one requirement, with parts added or replaced.</summary>
    private static byte[] Workbook(params (string Path, string Text)[] parts)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["xl/workbook.xml"] = $"<workbook xmlns='{Main}' xmlns:r='{Relations}'>"
                + "<sheets><sheet name='List' sheetId='1' r:id='r1'/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + $"<Relationship Id='r1' Type='{Relations}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
            ["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns='{Main}'><sheetData>"
                + $"{Row(1, "ID", "Title")}{Row(2, "A-1", "Doors are locked")}</sheetData></worksheet>",
        };
        parts.ToList().ForEach(part => all[part.Path] = part.Text);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in all)
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Row(int number, params string[] texts) => $"<row r='{number}'>"
        + string.Concat(texts.Select((text, index) => $"<c r='{(char)('A' + index)}{number}' t='inlineStr'><is><t>{text}</t></is></c>"))
        + "</row>";
}
