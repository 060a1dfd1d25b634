using System.Text;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Hostile;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>What people write into tables where no field takes it, and tables that no longer say what each row answers.</summary>
public class BesideFieldsTests
{
    private const string Sheet = "xl/worksheets/sheet2.xml";

    private static readonly Lazy<byte[]> Blank = new(() => FormCatalog.Build("checklist.xlsx", OutputFormat.Xlsx));

    private static readonly Lazy<byte[]> Answered =
        new(() => Workbooks.Fill(Blank.Value, "Checklist", ("I2", "Fail"), ("K2", "Seen"), ("I3", "Pass")));

    [Theory]
    [InlineData("I2", "lab-01/a|fail|Seen\nComment by Ann on I2: MAJOR NC, see photo 4|||")]
    [InlineData("A2", "lab-01/a|fail|Seen\nComment by Ann on A2: MAJOR NC, see photo 4|||")]
    [InlineData("I1", "lab-01/a|fail|Seen\nComment by Ann on I1: MAJOR NC, see photo 4|||")]
    public void A_comment_on_a_cell_is_kept_in_the_note_of_its_row(string cell, string line)
    {
        var (form, codes) = FormRead.Of(WithComment(Answered.Value, "Checklist", cell, "Ann", "Ann:\nMAJOR NC, see photo 4"));
        Assert.Equal(("CHK6261", line), (codes, FormRead.Lines(form!)[0]));
        Assert.Equal(2, form!.Answers.Results.Count);
    }

    [Fact]
    public void A_comment_on_a_row_without_an_answer_and_one_on_another_sheet_are_kept_too()
    {
        Assert.Equal(
            ["lab-01/a|fail|Seen|||", "lab-01/b|pass||||", "lab-02|not-checked|Comment by Ann on I4: locked|||"],
            Lines(WithComment(Answered.Value, "Checklist", "I4", "Ann", "locked"), "CHK6261"));
        Assert.Equal(
            ["lab-01/a|fail|Seen\nComment by Ann on B3: ask Bob|||", "lab-01/b|pass||||"],
            Lines(WithComment(Answered.Value, "Start", "B3", "Ann", "ask Bob"), "CHK6261"));
    }

    [Fact]
    public void A_thread_of_comments_is_kept_and_the_note_for_older_programs_is_not()
    {
        const string Kind = "http://schemas.microsoft.com/office/2017/10/relationships";
        const string People =
            "<personList xmlns=\"x\"><person displayName=\"Ann\" id=\"{A}\"/><person displayName=\"Bob\" id=\"{B}\"/></personList>";
        const string Thread = "<ThreadedComments xmlns=\"x\">"
            + "<threadedComment ref=\"I2\" personId=\"{A}\" id=\"{1}\"><text>Is this right?</text></threadedComment>"
            + "<threadedComment ref=\"I2\" personId=\"{B}\" parentId=\"{1}\"><text>No</text></threadedComment></ThreadedComments>";
        var noted = WithComment(
            Answered.Value, "Checklist", "I2", "tc={1}", "[Threaded comment] Your version of Excel allows you to read this");
        var threaded = With(
            noted,
            Related(noted, "xl/worksheets/_rels/sheet2.xml.rels", "t1", $"{Kind}/threadedComment",
                "../threadedComments/threadedComment1.xml"),
            Related(noted, "xl/_rels/workbook.xml.rels", "p1", $"{Kind}/person", "persons/person.xml"),
            ("xl/persons/person.xml", People),
            ("xl/threadedComments/threadedComment1.xml", Thread));
        Assert.Equal(
            ["lab-01/a|fail|Seen\nComment by Ann on I2: Is this right?\nComment by Bob on I2: No|||", "lab-01/b|pass||||"],
            Lines(threaded, "CHK6261 CHK6261"));
    }

    [Fact]
    public void A_column_that_was_added_and_one_without_a_heading_are_kept()
    {
        var (form, codes) = FormRead.Of(Table(
            "Control,Check,Answer,Note,Corrective action,,Catalog,Digest",
            "lab-01,a,fail,Seen,New policy by May,,lab,sha256:aa",
            "lab-01,b,pass,,Train the owner,twice,lab,sha256:bb",
            "lab-02,,,,Ask Bob,,lab,sha256:cc"));
        string[] expected =
        [
            "lab-01/a|fail|Seen\nCorrective action: New policy by May|||",
            "lab-01/b|pass|Corrective action: Train the owner\nColumn F: twice|||",
            "lab-02|not-checked|Corrective action: Ask Bob|||",
        ];
        Assert.Equal("CHK6261 CHK6261", codes);
        Assert.Equal(expected, FormRead.Lines(form!));
    }

    [Fact]
    public void Words_above_between_and_below_the_rows_are_kept()
    {
        var (form, codes) = FormRead.Of(Table(
            "Answers of March",
            "Control,Check,Answer,Catalog,Digest,Control id,Check id",
            "lab-01,a,pass,lab,sha256:aa,lab-01,a",
            "All hosts were restarted,,,,,,",
            "lab-01,b,fail,lab,sha256:bb,lab-01,b",
            "Sum,,,,,,"));
        Assert.Equal("CHK6261 CHK6261 CHK6261", codes);
        Assert.Equal(
            ["lab-01/a|pass|Above the table: Answers of March\nRow 4: All hosts were restarted|||", "lab-01/b|fail|Row 6: Sum|||"],
            FormRead.Lines(form!));
    }

    [Fact]
    public void Columns_that_were_sorted_without_the_hidden_ones_are_an_error_and_no_answer_moves()
    {
        var rows = Csv(FormCatalog.Text);
        var hidden = rows[0].IndexOf("Control id");
        var note = rows[0].IndexOf("Note");
        for (var seed = 0; seed < 20; seed++)
        {
            var order = rows.Skip(1).ToArray();
            new Random(seed).Shuffle(order);
            var mixed = order.Zip(rows.Skip(1), (row, other) => row.Take(hidden).Concat(other.Skip(hidden)).ToList()).ToList();
            mixed.ForEach(row => row[note] = $"of {row[0]} {row[1]}");
            var (form, codes) = FormRead.Of(Write([rows[0], .. mixed]));
            Assert.Equal("CHK6264", codes);
            Assert.All(form!.Answers.Results, result => Assert.Equal($"of {result.Control} {result.Check}".TrimEnd(), result.Note));
        }
    }

    /// <summary>A catalog with labels of its own shows no id; two rows that change places still show it.</summary>
    [Fact]
    public void Two_controls_with_labels_that_changed_places_are_an_error()
    {
        var rows = Csv("id: lab\ntitle: T\ngroups:\n"
            + "  - { title: G, controls: [{ id: one, label: L1, title: One }, { id: two, label: L2, title: Two }] }");
        var hidden = rows[0].IndexOf("Control id");
        var answer = rows[0].IndexOf("Answer");
        rows[1][answer] = "pass";
        List<string> moved = [.. rows[2].Take(hidden), .. rows[1].Skip(hidden)];
        List<string> other = [.. rows[1].Take(hidden), .. rows[2].Skip(hidden)];
        Assert.Equal("CHK6264", FormRead.Of(Write(rows[0], moved, other)).Codes);
        Assert.Equal("", FormRead.Of(Write(rows)).Codes);
        Assert.Equal("", FormRead.Of(Write(rows[0], rows[2], rows[1])).Codes);
    }

    [Theory]
    [InlineData("\"lab-01\",\"a\",\"pass\",\"no mark,\"lab\",\"sha256:aa\"", "CHK6051")] // the mark at the end of a note is lost
    [InlineData("\"lab-01\",\"a\",\"pass\",\"a \"word\" in marks\",\"lab\",\"sha256:aa\"", "CHK6051")]
    [InlineData("\"lab-01\",\"a\",\"pass\",a \"word\" in marks,\"lab\",\"sha256:aa\"", "")]
    [InlineData("\"lab-01\" ,\"a\" ,\"pass\",\"\",\"lab\",\"sha256:aa\"", "")]
    [InlineData("\"lab-01\",\"a\",\"pass\",\"\",\"lab\",\"lab\",\"1.2.0\"", "CHK6264")] // one cell too many
    public void A_mark_or_a_cell_that_is_lost_moves_no_answer(string row, string codes) =>
        Assert.Equal(codes, FormRead.Of("\"Control\",\"Check\",\"Answer\",\"Note\",\"Catalog\",\"Digest\"\n" + row).Codes);

    [Fact]
    public void Line_ends_of_an_old_mac_are_read()
    {
        const string Rows = "Control,Check,Answer,Catalog,Digest\rlab-01,a,pass,lab,sha256:aa\rlab-01,b,fail,lab,sha256:bb\r";
        Assert.Equal(["lab-01/a|pass||||", "lab-01/b|fail||||"], FormRead.Lines(FormRead.Clean(Encoding.UTF8.GetBytes(Rows))));
    }

    [Fact]
    public void A_copy_of_the_sheet_is_read_too_and_a_second_answer_is_kept_beside_the_first()
    {
        var text = Zipped.Text(Answered.Value, Sheet);
        var same = AddSheet(Answered.Value, "Checklist (2)", text);
        Assert.Equal(["lab-01/a|fail|Seen|||", "lab-01/b|pass||||"], Lines(same, ""));
        var other = AddSheet(Answered.Value, "Checklist (2)", text.Replace(">Fail<", ">Pass<", StringComparison.Ordinal));
        Assert.Equal(["lab-01/a|fail|Seen|||", "lab-01/b|pass||||", "lab-01/a|pass|Seen|||"], Lines(other, "CHK6060"));
    }

    [Fact]
    public void A_sheet_that_was_added_is_named()
    {
        const string Notes = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>see here</t></is></c></row></sheetData></worksheet>";
        Assert.Equal(2, Lines(AddSheet(Answered.Value, "Notes", Notes), "CHK6265").Count);
    }

    [Theory]
    [InlineData(
        "I4", "<c r=\"I4\"><f>IF(A1=1,\"Pass\",\"Fail\")</f></c>",
        "lab-02|not-checked|Formula in I4: =IF(A1=1,\"Pass\",\"Fail\")|||", "CHK6266")]
    [InlineData("I4", "<c r=\"I4\" t=\"str\"><f>A1</f><v>Pass</v></c>", "lab-02|pass||||", "")]
    [InlineData("K4", "<c r=\"K4\" s=\"9\"><v>46346.4375</v></c>", "lab-02|not-checked|2026-11-20 10:30|||", "CHK6267")]
    [InlineData("I6", "<c r=\"I6\" s=\"9\"><v>46024</v></c>", "lab.03/words|2026-01-02||||", "CHK6267")]
    [InlineData("I7", "<c r=\"I7\"><v>14.5</v></c>", "lab.03/number|14.5||||", "")]
    [InlineData("I8", "<c r=\"I8\" s=\"9\"><v>46327</v></c>", "lab.03/day|2026-11-01||||", "")]
    [InlineData("N4", "<c r=\"N4\" s=\"9\"><v>46346.4375</v></c>", "lab-02|not-checked||||2026-11-20T10:30", "")]
    [InlineData("I4", "<c r=\"I4\" t=\"b\"><v>0</v></c>", "lab-02|not-checked|Answer: false|||", "CHK6055")]
    [InlineData("I5", "<c r=\"I5\" t=\"b\"><v>0</v></c>", "lab.03/tick|fail||||", "")]
    [InlineData("I5", "<c r=\"I5\" t=\"b\"><v>1</v></c>", "lab.03/tick|done||||", "")]
    [InlineData("I4", "<c r=\"I4\" t=\"e\"><v>#REF!</v></c>", "lab-02|not-checked|Answer: #REF!|||", "CHK6055")]
    public void A_cell_is_read_as_it_is_shown(string cell, string xml, string line, string codes)
    {
        var sheet = Zipped.Text(Blank.Value, Sheet);
        var start = sheet.IndexOf($"<c r=\"{cell}\"", StringComparison.Ordinal);
        var end = sheet.IndexOf("/>", start, StringComparison.Ordinal) + 2;
        Assert.Equal([line], Lines(With(Blank.Value, (Sheet, sheet[..start] + xml + sheet[end..])), codes));
    }

    [Theory]
    [InlineData("0%", "25%")]
    [InlineData("0.00\\ %", "25%")]
    [InlineData("\"day\"0", "0.25")]
    [InlineData("[Red]0.00", "0.25")]
    [InlineData("dd\\.mm\\.yyyy", "06:00")]
    [InlineData("hh:mm", "06:00")]
    [InlineData("General", "0.25")]
    public void A_share_is_read_as_a_share_and_a_time_as_a_time(string code, string shown)
    {
        var styles = Zipped.Text(Blank.Value, "xl/styles.xml")
            .Replace("yyyy\\-mm\\-dd", code.Replace("\"", "&quot;", StringComparison.Ordinal), StringComparison.Ordinal);
        var filled = With(Workbooks.Fill(Blank.Value, "Checklist", ("N4", 0.25), ("K4", "x")), ("xl/styles.xml", styles));
        Assert.Equal([$"lab-02|not-checked|x\nDate: {shown}|||"], Lines(filled, "CHK6056"));
    }

    [Theory]
    [InlineData("I2:I4", "CHK6268")]
    [InlineData("A2:A4", "")]
    [InlineData("H2:K2", "")]
    [InlineData("H2:K3", "CHK6268")]
    public void Answers_in_merged_cells_are_named(string range, string codes)
    {
        var sheet = Zipped.Text(Answered.Value, Sheet);
        var end = sheet.LastIndexOf("sheetData>", StringComparison.Ordinal) + "sheetData>".Length; // with a prefix or without
        Lines(With(Answered.Value, (Sheet, sheet.Insert(end, $"<mergeCells><mergeCell ref=\"{range}\"/></mergeCells>"))), codes);
    }

    private static IReadOnlyList<string> Lines(byte[] workbook, string codes)
    {
        var (form, found) = FormRead.Of(workbook);
        Assert.Equal(codes, found);
        return FormRead.Lines(form!);
    }

    private static string Table(params string[] rows) => string.Join("\r\n", rows);

    /// <summary>The cells of a blank table.</summary>
    private static List<List<string>> Csv(string catalog)
    {
        var text = Encoding.UTF8.GetString(FormCatalog.Build("checklist.csv", OutputFormat.Csv, catalog)).TrimStart('\uFEFF');
        return
        [
            .. text.Split("\"\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.TrimStart('"').Split("\",\"")
                .Select(cell => cell.Replace("\"\"", "\"", StringComparison.Ordinal)).ToList()),
        ];
    }

    private static string Write(params IEnumerable<List<string>> table) =>
        Table([.. table.Select(row => string.Join(',', row.Select(Quoted)))]);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] With(byte[] workbook, params (string Path, string Text)[] parts) =>
        parts.Aggregate(workbook, (zip, part) => Zipped.With(zip, part.Path, Encoding.UTF8.GetBytes(part.Text)));

    private static byte[] AddSheet(byte[] workbook, string name, string sheet)
    {
        var book = Zipped.Text(workbook, "xl/workbook.xml");
        var end = book.LastIndexOf("</", book.LastIndexOf("sheets>", StringComparison.Ordinal), StringComparison.Ordinal);
        return With(
            workbook,
            ("xl/workbook.xml", book.Insert(end, $"<sheet name=\"{name}\" sheetId=\"77\" r:id=\"rId77\"/>")),
            Related(workbook, "xl/_rels/workbook.xml.rels", "rId77", "x/worksheet", "worksheets/sheet77.xml"),
            ("xl/worksheets/sheet77.xml", sheet));
    }

    /// <summary>A list of relations with one more.</summary>
    private static (string Path, string Text) Related(byte[] workbook, string path, string id, string type, string target)
    {
        const string End = "</Relationships>";
        var relation = $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";
        return (path, Zipped.Text(workbook, path).Replace(End, relation + End, StringComparison.Ordinal));
    }

    private static byte[] WithComment(byte[] workbook, string sheetName, string cell, string author, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var sheet = book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == sheetName);
            var part = ((WorksheetPart)book.GetPartById(sheet.Id!)).AddNewPart<WorksheetCommentsPart>();
            var words = new CommentText(new Run(new DocumentFormat.OpenXml.Spreadsheet.Text(text)));
            part.Comments = new Comments(
                new Authors(new Author(author)), new CommentList(new Comment(words) { Reference = cell, AuthorId = 0 }));
        }

        return stream.ToArray();
    }
}
