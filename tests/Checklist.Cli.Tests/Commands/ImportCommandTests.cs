using System.IO.Compression;
using System.Text;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_list_of_a_thousand_rows_with_semicolons_and_German_headings_becomes_a_catalog()
    {
        var rows = Enumerable.Range(1, 1000).Select(n =>
            $"A.{n};Bereich {n % 7};Anforderung {n};\"Zeile 1; mit Semikolon\r\nZeile 2\";{(n % 2 == 0 ? "hoch" : "niedrig")};Leitung, IT");
        test.With("liste.csv", "Nr.;Kategorie;Titel;Beschreibung;Schweregrad;Verantwortlich\r\n" + string.Join("\r\n", rows));
        var result = test.Run("import", "csv", "liste.csv");
        Assert.Equal(("liste/catalog.yaml\n", 0), (result.Output, result.ExitCode));
        Assert.Contains("1000 controls in 7 groups; the columns were guessed\n", result.Error, StringComparison.Ordinal);
        var text = test.Read("liste/catalog.yaml");
        Assert.Contains("language: de\n", text, StringComparison.Ordinal);
        Assert.Contains("id: A.1000\n", text, StringComparison.Ordinal);
        Assert.Contains("severity: low\n", text, StringComparison.Ordinal);
        Assert.Contains("roles: [leitung, it]\n", text, StringComparison.Ordinal);
        Holds("liste");
    }

    [Fact]
    public void Windows_1252_a_banner_doubled_and_empty_headings_and_cells_with_line_ends_are_read()
    {
        var text = "\"Vertraulich\"\r\n\r\nID,Title,Title,,Severity,Description\r\n"
            + "K-1,Büros sind verschlossen,kurz,frei,CAT II,\"Erste Zeile\r\nzweite * Zeile\r\n\r\n# kein Titel\"\r\n"
            + "K-2,Besucher,lang,,unbekannt,–\r\n";
        File.WriteAllBytes(test.PathOf("a.csv"), Windows1252(text));
        var result = test.Run("import", "csv", "a.csv", "-o", "rules");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("info CHK6317: the text was read as Windows-1252", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning CHK6318: `unbekannt` in column `Severity`", result.Error, StringComparison.Ordinal);
        Assert.Contains("left out: 2 rows above the headings", result.Error, StringComparison.Ordinal);
        var catalog = test.Read("rules/catalog.yaml");
        Assert.Contains("title: \"Büros sind verschlossen\"", catalog, StringComparison.Ordinal);
        Assert.Contains("severity: medium", catalog, StringComparison.Ordinal);
        Assert.Contains("x-title: kurz", catalog, StringComparison.Ordinal);
        Assert.Contains("x-column-4: frei", catalog, StringComparison.Ordinal);
        Holds("rules");
        test.Run("build", "rules", "--to", "html");
        Assert.Contains("zweite * Zeile", test.Read("out/rules/checklist.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_guess_is_a_map_that_gives_the_same_catalog()
    {
        test.With("list.csv", "Ref,Section,Requirement,Risk,CCI,Note to self\nR1,A,One,high,\"CCI-1, CCI-2\",x\nR2,A,Two,low,,\n");
        var map = test.Run("import", "csv", "list.csv", "--dry-run").Output;
        Assert.Equal(
            """
            # Which column of the table becomes what. Give it to `checklist import` with --map.
            header: 1
            columns:
              id: Ref
              group: Section
              title: Requirement
              severity: Risk
              mapping: { column: CCI, framework: cci, split: "[,;\\n]" }
              x-note-to-self: Note to self

            """,
            map);
        Assert.Equal(["list.csv"], test.Files());
        test.Run("import", "csv", "list.csv", "-o", "a/list");
        test.With("map.yaml", map).Run("import", "csv", "list.csv", "--map", "map.yaml", "-o", "b/list");
        Assert.Equal(test.Read("a/list/catalog.yaml"), test.Read("b/list/catalog.yaml"));
        Assert.Contains("{ framework: cci, ids: [CCI-1, CCI-2] }", test.Read("a/list/catalog.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_chooses_among_doubled_headings_translates_words_and_skips_rows()
    {
        test.With("l.csv", "x,x,Prio,State\nOne,Uno,P1,ok\nTwo,Duo,P3,ok\nThree,Tre,P3,Deleted\n");
        test.With("map.yaml", """
            columns:
              title: { column: x, which: 2 }
              severity: { column: Prio, words: { P1: critical, P3: none } }
            skip: { column: State, is: [Deleted] }

            """);
        const string Said = "warning CHK6315: 2 rows have no id; they got `r-0001` and so on";
        var catalog = CatalogOf("l", Said, "csv", "l.csv", "--map", "map.yaml");
        Assert.Contains(
            "- id: r-0001\n        title: Uno\n        severity: critical\n        x-x: One\n", catalog, StringComparison.Ordinal);
        Assert.DoesNotContain("Tre", catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_that_names_a_column_that_is_not_there_is_an_error_with_its_place()
    {
        test.With("l.csv", "Title,Risk\nOne,high\n").With("map.yaml", "columns:\n  title: Titel\n");
        var result = test.Run("import", "csv", "l.csv", "--map", "map.yaml");
        Assert.StartsWith("map.yaml:2:10: error CHK6312: there is no column `Titel`\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("hint: use `Title`", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, false), (result.ExitCode, Directory.Exists(test.PathOf("l"))));
    }

    [Theory]
    [InlineData("header: 9\ncolumns: { title: Title }\n", "CHK6311")]
    [InlineData("columns: { titel: Title }\n", "CHK2003")]
    [InlineData("header: 1\n", "CHK2002")]
    [InlineData("columns: { tags: { column: Title, split: \"(\" }, title: Title }\n", "CHK2005")]
    public void A_wrong_map_is_told_as_such(string map, string code)
    {
        var result = test.With("l.csv", "Title,Risk\nOne,high\n").With("map.yaml", map).Run("import", "csv", "l.csv", "--map", "map.yaml");
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void Ids_stay_and_those_that_become_equal_are_told()
    {
        test.With("l.csv", "ID,Title\nAC-2(1),One\nac-2-1,Two\n5.1,Three\n");
        const string Said = "warning CHK6316: the id `ac-2-1` occurs in 2 rows; the last is now `ac-2-1-2`";
        var catalog = CatalogOf("l", Said, "csv", "l.csv");
        Assert.Contains("- id: AC-2-1\n        label: \"AC-2(1)\"\n", catalog, StringComparison.Ordinal);
        Assert.Contains("- id: \"5.1\"\n        title: Three\n", catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void What_means_something_to_us_means_nothing_in_a_table()
    {
        const string Hostile = "\"<script>alert(1)</script> [[a]] {{ b }} `c` *d* _e_ | f\n"
            + "- g\n1. h\n> i\n=cmd()\n&amp; [x](javascript:y) \\\\ ![z](z.png)\"";
        test.With("l.csv", $"ID,Title,Description,Check,Notes,Own\n1,{Hostile},{Hostile},{Hostile},{Hostile},{Hostile}\n");
        Assert.Equal(0, test.Run("import", "csv", "l.csv").ExitCode);
        Holds("l");
        test.Run("build", "l", "--to", "html");
        var page = test.Read("out/l/site/controls.html");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; [[a]] {{ b }} `c` *d* _e_ | f", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_merged_cells_formulas_and_dates_is_read()
    {
        File.WriteAllBytes(test.PathOf("b.xlsx"), Workbook());
        var catalog = CatalogOf("b", "CHK6317: formulas without a value: 1", "auto", "b.xlsx", "--sheet", "items");
        Assert.Contains(
            """
              - id: access
                title: Access
                controls:
                  - id: X1
                    title: One
                    x-due: "2026-11-20"
                  - id: X2
                    title: Two and more

            """,
            catalog,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xlsx", "no workbook", "CHK6310")]
    [InlineData("csv", "", "CHK6310")]
    [InlineData("csv", "only one column\na\nb\n", "CHK6311")]
    [InlineData("csv", "ID,Title\n", "CHK6311")]
    public void What_is_no_table_is_told(string format, string content, string code)
    {
        var result = test.With("l.dat", content).Run("import", format, "l.dat");
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(["l.dat"], test.Files());
    }

    [Fact]
    public void A_row_that_is_cut_off_is_read_and_told()
    {
        var result = test.With("l.csv", "ID,Title\n1,One\n2,\"Two and").Run("import", "csv", "l.csv");
        Assert.Contains("CHK6317: a quotation mark is never closed", result.Error, StringComparison.Ordinal);
        Assert.Contains("title: Two and", test.Read("l/catalog.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_that_is_there_is_replaced_only_with_force()
    {
        test.With("l.csv", "ID,Title\n1,One\n").With("l/catalog.yaml", "mine");
        Assert.Equal(
            "error: there is a catalog in `l`\n   hint: name another folder with `-o`, or replace it with `--force`\n",
            test.Run("import", "csv", "l.csv").Error);
        Assert.Equal(0, test.Run("import", "csv", "l.csv", "--force", "--licence", "CC BY 4.0").ExitCode);
        Assert.Contains("licence: CC BY 4.0", test.Read("l/catalog.yaml"), StringComparison.Ordinal);
        Assert.Equal("l.csv: CC BY 4.0\n", test.Read("l/LICENSE-SOURCE.txt"));
    }

    [Fact]
    public void Levels_that_are_numbers_are_steps()
    {
        test.With("l.csv", "ID,Title,Level\n1,One,1\n2,Two,2\n3,Three,3\n").Run("import", "csv", "l.csv");
        Assert.Contains("  - { id: level-2, title: Level 2, extends: level-1 }\n", test.Read("l/catalog.yaml"), StringComparison.Ordinal);
        Holds("l");
    }

    [Fact]
    public void A_row_with_one_cell_is_a_headline_where_no_column_has_categories()
    {
        test.With("l.csv", "ID,Title,Risk\n,Doors,\n1,Locked,high\n,Windows,\n2,Shut,low\n").Run("import", "csv", "l.csv");
        var catalog = test.Read("l/catalog.yaml");
        Assert.Contains("  - id: windows\n    title: Windows\n    controls:\n      - id: \"2\"\n", catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_names_what_was_kept()
    {
        test.With("l.csv", "ID,Title,Odd\n1,One,a\n").Run("import", "csv", "l.csv", "--report", "r.json");
        Assert.Contains("\"heading\": \"Odd\"", test.Read("r.json"), StringComparison.Ordinal);
    }

    /// <summary>What an import makes in this folder, with something to say and no finding afterwards.</summary>
    private string CatalogOf(string folder, string said, params string[] arguments)
    {
        var result = test.Run(["import", .. arguments]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Holds(folder);
        return test.Read($"{folder}/catalog.yaml");
    }

    private void Holds(string folder)
    {
        var check = test.Run("check", folder);
        Assert.Equal((0, "no findings in 1 file\n"), (check.ExitCode, check.Error));
    }

    private static byte[] Windows1252(string text) =>
        [.. text.Select(character => character switch { '–' => (byte)0x96, '€' => (byte)0x80, var other => (byte)other })];

    private static byte[] Workbook()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "xl/workbook.xml", """
                <workbook xmlns:r="r"><sheets>
                <sheet name="Cover" r:id="r1"/><sheet name="Items" r:id="r2"/>
                </sheets></workbook>
                """);
            Add(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships>
                <Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="worksheets/b.xml"/>
                </Relationships>
                """);
            Add(zip, "xl/styles.xml", """
                <styleSheet>
                <numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>
                </styleSheet>
                """);
            Add(zip, "xl/worksheets/a.xml", "<worksheet><sheetData/></worksheet>");
            Add(zip, "xl/worksheets/b.xml", """
                <worksheet><sheetData>
                <row r="1">
                <c r="A1" t="inlineStr"><is><t>Category</t></is></c><c r="B1" t="inlineStr"><is><t>ID</t></is></c>
                <c r="C1" t="inlineStr"><is><t>Title</t></is></c><c r="D1" t="inlineStr"><is><t>Due</t></is></c>
                </row>
                <row r="2">
                <c r="A2" t="inlineStr"><is><t>Access</t></is></c><c r="B2" t="str"><f>"X"&amp;1</f><v>X1</v></c>
                <c r="C2" t="inlineStr"><is><t>One</t></is></c><c r="D2" s="1"><v>46346</v></c>
                </row>
                <row r="3">
                <c r="B3" t="inlineStr"><is><t>X2</t></is></c>
                <c r="C3" t="inlineStr"><is><r><t>Two </t></r><r><t>and more</t></r></is></c><c r="D3"><f>NOW()</f></c>
                </row>
                </sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>
                """);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
