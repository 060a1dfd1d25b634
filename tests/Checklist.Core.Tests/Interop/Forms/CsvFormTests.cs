using System.Text;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Outputs;

namespace Checklist.Core.Tests.Interop.Forms;

public class CsvFormTests
{
    private static readonly Lazy<string> Blank = new(() => Encoding.UTF8.GetString(FormCatalog.Build("checklist.csv", OutputFormat.Csv)));

    [Fact]
    public void A_table_has_a_mark_for_Excel_and_quotes_every_cell()
    {
        Assert.StartsWith("\uFEFF\"Control\",\"Check\",\"Target\",", Blank.Value, StringComparison.Ordinal);
        Assert.Equal(9, Blank.Value.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Every_kind_of_answer_comes_back()
    {
        var text = Filled(
            ("lab-01", "a", "FAIL", "One, \"\"two\"\"\nthree; four", "a.png ; b.txt", "AA", "20.11.2026"),
            ("lab-02", "", "n/a", "", "", "", ""), ("lab.03", "tick", "x", "", "", "", ""),
            ("lab.03", "choice", "green, dark", "", "", "", ""));
        var (form, codes) = FormRead.Of(text);
        Assert.Equal("", codes);
        Assert.Equal(FormKind.Csv, form!.Kind);
        Assert.Equal(
            [
                "lab-01/a|fail|One, \"two\"\nthree; four|a.png ; b.txt|AA|2026-11-20",
                "lab-02|not-applicable||||",
                "lab.03/tick|done||||",
                "lab.03/choice|green, dark||||",
            ], FormRead.Lines(form));
        Assert.Equal(("lab", "1.2.0", 71), (form.Answers.Catalog.Id, form.Answers.Catalog.Version, form.Answers.Catalog.Digest!.Length));
        Assert.All(form.Answers.Results, result => Assert.Equal(71, result.Digest!.Length));
    }

    [Theory]
    [InlineData(';', "utf-8")]
    [InlineData('\t', "utf-16")]
    [InlineData(',', "utf-16BE")]
    public void Other_separators_and_encodings_are_read(char separator, string encoding)
    {
        var text = $"Control;Check;Answer;Note;Catalog;Digest\r\nlab-01;a;pass;\"Grüße; \"\"x\"\"\";lab;sha256:aa\r\n".Replace(
            ';', separator);
        var form = FormRead.Clean([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]);
        Assert.Equal([$"lab-01/a|pass|Grüße{separator} \"x\"|||"], FormRead.Lines(form));
    }

    [Theory]
    [InlineData("lab-01,a,pass,Seen,lab,sha256:aa\r\nlab-02,,fail,No do", "CHK6051")]
    [InlineData("lab-01,a,pass,Seen,lab,sha256:aa\r\nlab-02,,fail,No door,lab,sha256:aa", "")]
    public void A_file_that_ends_within_a_row_is_damaged(string rows, string expected)
    {
        var (form, codes) = FormRead.Of(Encoding.UTF8.GetBytes($"Control,Check,Answer,Note,Catalog,Digest\r\n{rows}"));
        Assert.Equal((expected, expected.Length > 0), (codes, form is null));
    }

    [Fact]
    public void The_old_code_page_of_Excel_is_read_and_named()
    {
        var bytes = Encoding.Latin1.GetBytes(
            "sep=;\r\nControl;Check;Answer;Note;Catalog;Digest\r\nlab-01;a;pass;5 \u0080 f\u00FCr \u0084x\u0093;lab;sha256:aa\r\n");
        var (form, codes) = FormRead.Of(bytes);
        Assert.Equal(("lab-01/a|pass|5 € für „x“|||", "CHK6270"), (Assert.Single(FormRead.Lines(form!)), codes));
    }

    /// <summary>Excel in Japan, Excel on a Mac, and a program that leaves the mark of UTF-16 out.</summary>
    [Theory]
    [InlineData("lab-01;a;pass;\u0083\u0081\u0083\u0082;lab;sha256:aa", "CHK6271", "")]
    [InlineData("lab-01;a;pass;Gr\u009F\u00A7e;lab;sha256:aa", "CHK6270", "lab-01/a|pass|GrŸ§e|||")]
    [InlineData("l\0a\0b\0-\00\01\0;\0a\0;\0p\0a\0s\0s\0;\0 \0;\0l\0a\0b\0;\0s\0h\0a\02\05\06\0:\0a\0a\0", "CHK6270", "lab-01/a|pass||||")]
    public void An_encoding_that_was_guessed_is_named_and_one_that_is_not_known_is_refused(string row, string code, string line)
    {
        const string Head = "Control;Check;Answer;Note;Catalog;Digest\n";
        var head = row.Contains('\0', StringComparison.Ordinal) ? string.Concat(Head.Select(character => character + "\0")) : Head;
        var (form, codes) = FormRead.Of(Encoding.Latin1.GetBytes(head + row));
        Assert.Equal((code, line), (codes, form is null ? "" : string.Join('\n', FormRead.Lines(form))));
    }

    [Theory]
    [InlineData("verdict", "Minor NC", "not-checked|Answer: Minor NC", "CHK6055")]
    [InlineData("verdict", "OK", "not-checked|Answer: OK", "CHK6055")]
    [InlineData("verdict", "NOK", "not-checked|Answer: NOK", "CHK6055")]
    [InlineData("verdict", "x", "not-checked|Answer: x", "CHK6055")]
    [InlineData("verdict", "✓", "not-checked|Answer: ✓", "CHK6055")]
    [InlineData("verdict", "not checked", "not-checked|", "")]
    [InlineData("tick", "no", "fail|", "")]
    [InlineData("tick", "Not done", "fail|", "")]
    [InlineData("tick", "FALSE", "fail|", "")]
    [InlineData("tick", "0", "fail|", "")]
    [InlineData("tick", "Fail", "fail|", "")]
    [InlineData("tick", "n/a", "not-applicable|", "")]
    [InlineData("tick", "✓", "done|", "")]
    [InlineData("tick", "nein", "not-checked|Answer: nein", "CHK6055")]
    [InlineData("tick", "-", "not-checked|Answer: -", "CHK6055")]
    [InlineData("date", "11/12/2026", "11/12/2026|", "CHK6056")]
    [InlineData("date", "12/31/2026", "2026-12-31|", "")]
    [InlineData("date", "31/12/2026", "2026-12-31|", "")]
    [InlineData("date", "11/11/2026", "2026-11-11|", "")]
    [InlineData("date", "20-11-2026", "2026-11-20|", "")]
    public void A_word_that_is_no_answer_is_kept_in_the_note_and_a_no_is_a_fail(string kind, string word, string read, string codes)
    {
        var result = FormRead.Of($"Control,Check,Answer,Catalog,Digest,Kind\nlab-01,a,{word},lab,sha256:aa,{kind}");
        Assert.Equal((codes, $"lab-01/a|{read}|||"), (result.Codes, Assert.Single(FormRead.Lines(result.Form!))));
    }

    [Fact]
    public void A_date_that_could_be_two_days_is_kept_beside_the_answer()
    {
        var (form, codes) = FormRead.Of(
            "Control,Check,Answer,Note,By,On,Catalog,Digest\nlab-01,a,pass,Seen,AA,11/12/2026,lab,sha256:aa");
        Assert.Equal(("CHK6056", "lab-01/a|pass|Seen\nDate: 11/12/2026||AA|"), (codes, FormRead.Lines(form!)[0]));
    }

    [Theory]
    [InlineData("Control,Check,Answer,Catalog,Digest\nlab-01,a,\"pass", "CHK6051")]
    [InlineData("Control,Check,Answer\nlab-01,a,pass", "CHK6054")]
    [InlineData("Control,Check,Answer,Catalog\nlab-01,a,pass,lab", "CHK6061")]
    [InlineData("Control,Check,Answer,Catalog,Digest\nlab-01,a,maybe,lab,sha256:aa", "CHK6055")]
    [InlineData("Control,Check,Answer,Catalog,Digest\n,a,pass,lab,sha256:aa", "CHK6059")]
    [InlineData("Control,Check,Answer,Catalog,Digest\nc,a,pass,lab,sha256:aa\nc,a,fail,lab,sha256:aa", "CHK6060")]
    [InlineData("Answers of March\n\nControl,Check,Answer,Catalog,Digest\nlab-01,a,pass,lab,sha256:aa\n,,,,\n", "CHK6261")]
    public void A_table_that_was_changed_is_read_as_far_as_it_goes(string text, string codes) =>
        Assert.Equal(codes, FormRead.Of(text).Codes);

    [Fact]
    [Trait("Category", "tools")]
    public void What_LibreOffice_saved_is_read_as_well()
    {
        var text = Filled(
            ("lab-01", "a", "Fail", "'=1+1\nНет €", "a.png ; b.txt", "AA", "2026-11-20"), ("lab.03", "words", "007", "'@x", "", "", ""));
        const string Quoted = "44,34,76,1,,0,true,true,false";
        var saved = Workbooks.SaveWithLibreOffice(
            Encoding.UTF8.GetBytes(text), "csv",
            $"csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false", $"--infilter=CSV:{Quoted}");
        Assert.Equal(
            ["lab-01/a|fail|=1+1\nНет €|a.png ; b.txt|AA|2026-11-20", "lab.03/words|007|@x|||"], FormRead.Lines(FormRead.Clean(saved)));
    }

    /// <summary>The blank table with answers in the cells of some rows, quotes doubled already.</summary>
    private static string Filled(
        params (string Control, string Check, string Answer, string Note, string Evidence, string By, string On)[] answers)
    {
        var text = Blank.Value;
        foreach (var (control, check, answer, note, evidence, by, on) in answers)
        {
            var ids = $",\"{control}\",\"{check}\",";
            const string Empty = "\"\",\"\",\"\",\"\",\"\",\"\"";
            Assert.Contains(Empty + ids, text, StringComparison.Ordinal);
            text = text.Replace(
                Empty + ids,
                $"\"{answer}\",\"\",\"{note}\",\"{evidence}\",\"{by}\",\"{on}\"{ids}", StringComparison.Ordinal);
        }

        return text;
    }
}
