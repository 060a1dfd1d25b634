using System.Globalization;
using System.IO.Compression;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Hostile;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Forms;

public class XlsxFormTests
{
    private const string Sheet = "Checklist";

    private static readonly Lazy<byte[]> Blank = new(() => FormCatalog.Build("checklist.xlsx", OutputFormat.Xlsx));

    // Answer, note, evidence, by and date are in I to M; the rows follow the catalog.
    private static readonly (string, object)[] Answers =
    [
        ("I2", "Fail"), ("K2", "Nötig: Привет €\n=1+1 漢字 😀"), ("L2", "Screen <a.png> ; b.txt"), ("M2", "A. Auditor"), ("N2", 46346.0),
        ("I4", "not applicable"), ("I5", "Done"), ("I6", "007"), ("I7", 14.5), ("I8", 46327.0), ("I9", "Green, dark"),
    ];

    private static readonly string[] Expected =
    [
        "lab-01/a|fail|Nötig: Привет €\n=1+1 漢字 😀|Screen <a.png> ; b.txt|A. Auditor|2026-11-20", "lab-02|not-applicable||||",
        "lab.03/tick|done||||", "lab.03/words|007||||", "lab.03/number|14.5||||",
        "lab.03/day|2026-11-01||||", "lab.03/choice|Green, dark||||",
    ];

    [Fact]
    public void The_sdk_of_the_format_finds_nothing_wrong() => Assert.Empty(Workbooks.Errors(Blank.Value));

    [Fact]
    public void The_shipped_guide_is_a_sound_workbook_too()
    {
        var workspace = Workspace.Open(Shipped.Sources("hyper-v-2012"), "catalog.yaml", new DiagnosticBag());
        var files = Builds.Build(workspace, Built.Options with { Formats = [OutputFormat.Xlsx] })!.Files;
        Assert.Empty(Workbooks.Errors(files.Single(file => file.Path == "checklist.xlsx").Bytes.ToArray()));
    }

    /// <summary>
    /// The format does not care which prefix the namespace has; exceljs and its descendants look for this one, and see no sheet otherwise.
    /// </summary>
    [Fact]
    public void Sheets_are_named_as_all_programs_expect()
    {
        var book = Zipped.Text(Blank.Value, "xl/workbook.xml");
        Assert.Contains("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"", book, StringComparison.Ordinal);
        Assert.Equal(3, book.Split(" r:id=\"rId").Length - 1);
    }

    [Fact]
    public void The_same_catalog_gives_the_same_bytes() =>
        Assert.Equal(Blank.Value, FormCatalog.Build("checklist.xlsx", OutputFormat.Xlsx));

    [Fact]
    public void A_workbook_has_no_formula_and_no_program()
    {
        using var archive = new ZipArchive(new MemoryStream(Blank.Value));
        Assert.DoesNotContain(
            archive.Entries,
            entry => entry.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.Contains("external", StringComparison.OrdinalIgnoreCase));
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("<f", reader.ReadToEnd().Replace("<formula", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_blank_workbook_has_no_answers_and_says_what_it_asks()
    {
        var form = FormRead.Blank(Blank.Value);
        Assert.Equal(
            (FormKind.Xlsx, "lab", "1.2.0", 71),
            (form.Kind, form.Answers.Catalog.Id, form.Answers.Catalog.Version, form.Answers.Catalog.Digest!.Length));
    }

    [Fact]
    public void Every_kind_of_answer_comes_back()
    {
        var form = FormRead.Clean(Workbooks.Fill(Blank.Value, Sheet, Answers));
        Assert.Equal(Expected, FormRead.Lines(form));
        Assert.All(form.Answers.Results, result => Assert.StartsWith("sha256:", result.Digest, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "tools")]
    public void What_LibreOffice_saved_is_read_as_well()
    {
        var filled = Workbooks.Fill(Workbooks.Fill(Blank.Value, Sheet, Answers), "Start", StartCells(Blank.Value));
        var form = FormRead.Clean(Workbooks.SaveWithLibreOffice(filled, "xlsx", "xlsx"));
        Assert.Equal(
            Expected.Select(line => line.Replace("|", "/host-01|", StringComparison.Ordinal).Split('|')[0]),
            FormRead.Lines(form).Select(line => line.Split('|')[0]));
        Assert.Equal(
            Expected.Select(line => line[line.IndexOf('|', StringComparison.Ordinal)..]),
            FormRead.Lines(form).Select(line => line[line.IndexOf('|', StringComparison.Ordinal)..]));
        Assert.Equal(("Host 01", "A. Auditor", "2026-11-20"), (form.Answers.Targets.Single().Title, form.Assessor, form.Date));
        Assert.Equal("7", form.Answers.Parameters["days"]);
        Assert.Equal("Assessor A. Auditor 2026-11-20", form.Answers.SignOffs.Select(sign => $"{sign.Role} {sign.Name} {sign.On}").Single());
    }

    /// <summary>Many programs are made of these libraries, each with ideas of its own of what a workbook is.</summary>
    [Theory]
    [Trait("Category", "tools")]
    [InlineData("exceljs")]
    [InlineData("xlsx")] // SheetJS
    [InlineData("openpyxl")]
    public void What_other_programs_filled_in_is_read_as_well(string program)
    {
        var days = new Dictionary<string, object> { ["N2"] = "2026-11-20", ["I8"] = "2026-11-01" };
        var values = new Dictionary<string, Dictionary<string, object>>
        {
            [Sheet] = Answers.ToDictionary(pair => pair.Item1, pair => days.GetValueOrDefault(pair.Item1, pair.Item2)),
            ["Start"] = StartCells(Blank.Value).ToDictionary(pair => pair.Item1, pair => pair.Item2 is double ? "2026-11-20" : pair.Item2),
        };
        var form = FormRead.Clean(Workbooks.FillWith(program, Blank.Value, values));
        Assert.Equal(Expected.Select(line => OnHost(line)), FormRead.Lines(form));
        Assert.All(form.Answers.Results, result => Assert.StartsWith("sha256:", result.Digest, StringComparison.Ordinal));
        Assert.Equal(("Host 01", "A. Auditor", "2026-11-20"), (form.Answers.Targets.Single().Title, form.Assessor, form.Date));
        Assert.Equal("7", form.Answers.Parameters["days"]);
        Assert.Equal("Assessor A. Auditor 2026-11-20", form.Answers.SignOffs.Select(sign => $"{sign.Role} {sign.Name} {sign.On}").Single());
    }

    /// <summary>Behind the check, the target that the first sheet names.</summary>
    private static string OnHost(string line) => line.Insert(line.IndexOf('|', StringComparison.Ordinal), "/host-01");

    [Fact]
    [Trait("Category", "tools")]
    public void Nothing_is_evaluated_in_LibreOffice()
    {
        var filled = Workbooks.Fill(
            Blank.Value, Sheet, ("K2", "=1+1"), ("K3", "@SUM(1,1)"), ("L2", "=HYPERLINK(\"http://x.example\",\"x\")"));
        var text = Encoding.UTF8.GetString(
            Workbooks.SaveWithLibreOffice(filled, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2"));
        Assert.Contains("=1+1", text, StringComparison.Ordinal);
        Assert.Contains("@SUM(1,1)", text, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I2", "maybe", "CHK6055")]
    [InlineData("N2", "11/12/2026", "CHK6056")]
    public void What_cannot_be_understood_is_reported(string cell, string value, string code) =>
        Assert.Equal(code, FormRead.Of(Workbooks.Fill(Blank.Value, Sheet, (cell, value))).Codes);

    [Fact]
    public void A_workbook_that_breaks_off_is_reported_and_never_throws()
    {
        for (var length = 4; length < Blank.Value.Length; length += Blank.Value.Length / 40)
        {
            Assert.Equal("CHK6051", FormRead.Of(Blank.Value[..length]).Codes);
        }
    }

    [Fact]
    public void Another_archive_and_another_workbook_are_told_apart()
    {
        Assert.Equal("CHK6050", FormRead.Of(Archive(("content.xml", "<a/>"))).Codes);
        Assert.Equal("CHK6054", FormRead.Of(Archive(("xl/workbook.xml", "<workbook/>"))).Codes);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var bomb = Archive(("xl/workbook.xml", "<workbook>" + new string(' ', 20_000_000)));
        Assert.True(bomb.Length < 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("CHK6053", FormRead.Of(bomb).Codes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000_000);
    }

    [Fact]
    public void An_archive_of_thousands_of_parts_is_not_opened() =>
        Assert.Equal(
            "CHK6053", FormRead.Of(
                Archive([.. Enumerable.Range(0, 1001).Select(number => (number.ToString(CultureInfo.InvariantCulture), ""))])).Codes);

    [Fact]
    public void A_document_type_is_refused() =>
        Assert.Equal(
            "CHK6051", FormRead.Of(Archive(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>"))).Codes);

    private static (string, object)[] StartCells(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = reader.ReadToEnd().Split("<row ");
        int RowOf(string label) => Array.FindLastIndex(rows, row => row.Contains($">{label}<", StringComparison.Ordinal));
        var assessor = RowOf("Assessor");
        var audit = Array.FindIndex(rows, row => row.Contains(">This audit<", StringComparison.Ordinal));
        return
        [
            ($"B{audit + 1}", "Host 01"), ($"B{audit + 2}", "A. Auditor"), ($"B{audit + 3}", 46346.0),
            ($"B{RowOf("Values to decide") + 1}", "7"), ($"B{assessor}", "A. Auditor"), ($"C{assessor}", 46346.0),
        ];
    }

    private static byte[] Archive(params (string Path, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
