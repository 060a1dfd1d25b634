using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using CsCheck;

namespace Checklist.Core.Tests.Interop.Spreadsheets;

/// <summary>
/// Random tables of other people: rows above the headings, headings that stand twice or not at all, line ends in cells, separators and
/// encodings of all kinds. Every cell is in the guide afterwards, or the import says that it does not. More tables with
/// <c>CHECKLIST_ITERATIONS</c>.
/// </summary>
public partial class ImportLawTests
{
    private static readonly int Tables = Math.Max(1, ProseGenerators.Iterations / 15);

    private static readonly string[] Headings =
    [
        "", "", "Title", "Titel", "ID", "Ref", "Category", "Bereich", "Unterbereich", "Description", "Beschreibung", "Check", "Fix",
        "Rationale", "Notes", "Owner", "Level", "CCI", "NIST", "Evidence", "Own words", "Own words", "x-ray", "Ticket #", "Impact", "Label",
    ];

    private static readonly Gen<string> Cell =
        from words in Pick.From(
            "plain", "Büro", "a*b* _c_", "<b>x</b>", "[[x]]", "{{ y }}", "# 5", "`c`", "1. one", "| f |", "=1+1", "-", "\"q\"", "–",
            "&amp;", "C:\\dir", "~~~", "- [ ] z").Array[1, 4]
        from joint in Pick.From(" ", " ", "\n", "\r\n", "\n\n", "\n    ")
        select string.Join(joint, words);

    private static readonly Gen<Table> AnyTable =
        from headings in Pick.From(Headings).Array[2, 9]
        from banner in Pick.From<string[]>([], ["~~~ UNCLASSIFIED ~~~"], ["List of 2026", "", "made by A;B, C"])
        from separator in Pick.From(',', ';', '\t')
        from isWindows in Gen.Bool
        from rows in Pick.From<string?>(null, "", "x")
            .SelectMany(kind => kind == "x" ? Cell.Select(text => (string?)text) : Gen.Const(kind))
            .Array[headings.Length + 2].Array[1, 6]
        select new Table(["Requirement", "Ref", .. headings], banner, separator, isWindows, rows);

    [Fact]
    public void Every_cell_of_a_table_stands_in_the_guide_or_is_reported() => AnyTable.Sample(
        table =>
        {
            var diagnostics = new DiagnosticBag();
            var result = Imports.Read(new ImportRequest(ImportFormat.Csv, table.Bytes(), "t.csv", "t.csv", "t", "T"), diagnostics);
            Assert.True(result is not null, Findings.Of(diagnostics));
            var sources = new MemorySources("t");
            result.Files.ToList().ForEach(file => sources.Add(file.Path, file.Text));
            var pages = Built.From(sources, Built.Options with { Formats = [OutputFormat.Html], Edition = Edition.Guide });
            var guide = Letters(string.Concat(
                pages.Where(page => page.Key.EndsWith(".html", StringComparison.Ordinal)).Select(page => TextOf(page.Value))));
            var told = Letters(string.Concat(
                result.LeftOut.SelectMany(row => row.Cells).Concat(result.Findings.Select(finding => finding.Message))));
            foreach (var cell in table.Cells.SelectMany(cell => cell.Split('\n')))
            {
                Assert.True(
                    guide.Contains(Letters(cell)) || told.Contains(Letters(cell)), $"lost: {cell}\n{result.Map}\n{result.Files[0].Text}");
            }
        },
        iter: Tables, threads: 1, print: table => Encoding.UTF8.GetString(table.Bytes()));

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void Columns_are_read_up_to_a_limit_and_cells_beyond_it_are_told(int columns, bool isTold)
    {
        var headings = string.Join(',', Enumerable.Range(1, columns - 1).Select(number => $"H{number}"));
        var cells = string.Join(',', Enumerable.Range(1, columns - 1).Select(number => $"c{number}"));
        var (result, findings) = Read($"Title,{headings}\nOne,{cells}\n");
        Assert.Contains($"x-h199: c199\n", result!.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal(isTold, findings.Contains("CHK7038: 2 cells are right of the 200 columns", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void A_cell_is_read_up_to_the_limit_of_its_field_and_a_cut_is_told(int characters, bool isTold)
    {
        var (result, findings) = Read($"ID,Title,Evidence\n1,One,ok\n2,Two,{new string('e', characters)}\n");
        Assert.Contains(isTold ? $"{new string('e', 999)}…" : new string('e', 1000), result!.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            isTold, findings.Contains(
                "CHK7038: 1 cell is longer than its field may be, and is cut; the first is in row 3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_of_megabytes_is_cut_and_told()
    {
        var (result, findings) = Read($"ID,Title,Description,Own\n1,One,{new string('d', 2_000_000)},{new string('o', 2_000_000)}\n");
        Assert.True(result!.Files[0].Text.Length < 100_000);
        Assert.Contains("CHK7038: 2 cells are longer", findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200_000, false)]
    [InlineData(200_001, true)]
    public void Rows_are_read_up_to_a_limit(int rows, bool isRefused)
    {
        var (result, findings) = Read("ID,Title\n1,One\n" + new string('\n', rows - 3) + "2,Two\n");
        Assert.Equal((isRefused, isRefused), (result is null, findings.Contains("CHK6314", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_row_without_a_title_holds_is_told_and_reported()
    {
        var (result, findings) = Read("Banner,,\nID,Title,Risk\n1,One,high\nlost,,low\n");
        Assert.Contains(
            "CHK7038: 1 row has neither a title nor a text, and is left out; the first is in row 4", findings, StringComparison.Ordinal);
        Assert.Equal([(1, "Banner"), (4, "lost low")], result!.LeftOut.Select(row => (row.Number, string.Join(' ', row.Cells))));
    }

    [Theory]
    [InlineData("ID,Label,Title\nA(1),L,One\n", "label: L\n", "x-source-id: \"A(1)\"\n")]
    [InlineData("ID,Category,Title\nDoors,Doors,One\n", "- id: doors-2\n", "- id: Doors\n")]
    [InlineData("ID,Category,Subcategory,Title\n1,A,x,One\n2,A,x,Two\n3,,Sub,Three\n4,A,Sub,Four\n", "title: Sub\n", "groups:\n")]
    [InlineData("ID,Title,Evidence\n1,One,Log [[x]] *y*\n", "typical-evidence: [", "title: One\n")]
    [InlineData("ID,Title,Tags\n1,One,\"net, 日本\"\n", "tags: [net]\n", "title: One\n")]
    public void What_would_get_lost_has_a_place(string table, params string[] lines)
    {
        var (result, _) = Read(table);
        Assert.All(lines, line => Assert.Contains(line, result!.Files[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Characters_that_nobody_sees_are_left_out_and_told()
    {
        var (result, findings) = Read("ID,Title\n1,O\u200Bne\u202E\n2,\u0007Two\n");
        Assert.Contains("title: One\n", result!.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains("CHK6317: characters that nobody sees are left out in 2 cells", findings, StringComparison.Ordinal);
    }

    private static (ImportResult? Result, string Findings) Read(string table)
    {
        var diagnostics = new DiagnosticBag();
        var result = Imports.Read(
            new ImportRequest(ImportFormat.Csv, Encoding.UTF8.GetBytes(table), "t.csv", "t.csv", "t", "T"), diagnostics);
        return (result, string.Concat(diagnostics.Sorted().Select(finding => $"{finding.Code}: {finding.Message}\n")));
    }

    private static string TextOf(string page) => WebUtility.HtmlDecode(Tag().Replace(page, ""));

    /// <summary>Without white space, and without what separates several values in a cell.</summary>
    private static string Letters(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not (',' or ';')));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private sealed record Table(string[] Headings, string[] Banner, char Separator, bool IsWindows, string?[][] Rows)
    {
        /// <summary>Every row has a requirement, and each cell begins with a word that no other has.</summary>
        public IEnumerable<string> Cells => Texts.SelectMany(row => row).Where(text => text.Length > 0);

        private IEnumerable<IReadOnlyList<string>> Texts => Rows.Select((row, index) => (IReadOnlyList<string>)
            [.. row.Select(
                (cell, column) => column == 0 ? $"k{index}r0 {cell}" : string.IsNullOrEmpty(cell) ? "" : $"k{index}r{column} {cell}")]);

        public byte[] Bytes()
        {
            var text = string.Concat(Banner.Select(line => $"{Quoted(line)}\r\n"))
                + string.Concat(Texts.Prepend(Headings).Select(row => string.Join(Separator, row.Select(Quoted)) + "\r\n"));
            return IsWindows
                ? [.. text.Select(character => character == '–' ? (byte)0x96 : (byte)character)]
                : Encoding.UTF8.GetBytes(text);
        }

        private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
