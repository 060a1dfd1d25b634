using System.Text;
using Checklist.Core.Interop.Forms;

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
        var text = Filled(("lab-01", "a", "FAIL", "One, \"\"two\"\"\nthree; four", "a.png ; b.txt", "AA", "20.11.2026"), ("lab-02", "", "n/a", "", "", "", ""), ("lab.03", "tick", "x", "", "", "", ""), ("lab.03", "choice", "green, dark", "", "", "", ""));
        var (form, codes) = FormRead.Of(text);
        Assert.Equal("", codes);
        Assert.Equal(FormKind.Csv, form!.Kind);
        Assert.Equal(["lab-01/a|fail|One, \"two\"\nthree; four|a.png ; b.txt|AA|2026-11-20", "lab-02|not-applicable||||", "lab.03/tick|done||||", "lab.03/choice|green, dark||||"], FormRead.Lines(form));
        Assert.Equal(("lab", "1.2.0", 71), (form.Answers.Catalog.Id, form.Answers.Catalog.Version, form.Answers.Catalog.Digest!.Length));
        Assert.All(form.Answers.Results, result => Assert.Equal(71, result.Digest!.Length));
    }

    [Theory]
    [InlineData(';', "utf-8")]
    [InlineData('\t', "utf-16")]
    [InlineData(',', "utf-16BE")]
    public void Other_separators_and_encodings_are_read(char separator, string encoding)
    {
        var text = $"Control;Check;Answer;Note;Catalog;Digest\r\nlab-01;a;pass;\"Grüße; \"\"x\"\"\";lab;sha256:aa\r\n".Replace(';', separator);
        var form = FormRead.Clean([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]);
        Assert.Equal([$"lab-01/a|pass|Grüße{separator} \"x\"|||"], FormRead.Lines(form));
    }

    [Fact]
    public void The_old_code_page_of_Excel_is_read()
    {
        var bytes = Encoding.Latin1.GetBytes("sep=;\r\nControl;Check;Answer;Note;Catalog;Digest\r\nlab-01;a;pass;5 \u0080 f\u00FCr \u0084x\u0093;lab;sha256:aa\r\n");
        Assert.Equal(["lab-01/a|pass|5 € für „x“|||"], FormRead.Lines(FormRead.Clean(bytes)));
    }

    [Theory]
    [InlineData("Control,Check,Answer,Catalog,Digest\nlab-01,a,\"pass", "CHK6051")]
    [InlineData("Control,Check,Answer\nlab-01,a,pass", "CHK6054")]
    [InlineData("Control,Check,Answer,Catalog\nlab-01,a,pass,lab", "CHK6061")]
    [InlineData("Control,Check,Answer,Catalog,Digest\nlab-01,a,maybe,lab,sha256:aa", "CHK6055")]
    [InlineData("Control,Check,Answer,Catalog,Digest\n,a,pass,lab,sha256:aa", "CHK6059")]
    [InlineData("Control,Check,Answer,Catalog,Digest\nc,a,pass,lab,sha256:aa\nc,a,fail,lab,sha256:aa", "CHK6060")]
    [InlineData("Answers of March\n\nControl,Check,Answer,Catalog,Digest\nlab-01,a,pass,lab,sha256:aa\n,,,,\n", "")]
    public void A_table_that_was_changed_is_read_as_far_as_it_goes(string text, string codes) => Assert.Equal(codes, FormRead.Of(text).Codes);

    [Fact]
    [Trait("Category", "tools")]
    public void What_LibreOffice_saved_is_read_as_well()
    {
        var text = Filled(("lab-01", "a", "Fail", "'=1+1\nНет €", "a.png ; b.txt", "AA", "2026-11-20"), ("lab.03", "words", "007", "'@x", "", "", ""));
        const string Quoted = "44,34,76,1,,0,true,true,false";
        var saved = Workbooks.SaveWithLibreOffice(Encoding.UTF8.GetBytes(text), "csv", $"csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false", $"--infilter=CSV:{Quoted}");
        Assert.Equal(["lab-01/a|fail|=1+1\nНет €|a.png ; b.txt|AA|2026-11-20", "lab.03/words|007|@x|||"], FormRead.Lines(FormRead.Clean(saved)));
    }

    /// <summary>The blank table with answers in the cells of some rows, quotes doubled already.</summary>
    private static string Filled(params (string Control, string Check, string Answer, string Note, string Evidence, string By, string On)[] answers)
    {
        var text = Blank.Value;
        foreach (var (control, check, answer, note, evidence, by, on) in answers)
        {
            var ids = $",\"{control}\",\"{check}\",";
            Assert.Contains("\"\",\"\",\"\",\"\",\"\"" + ids, text, StringComparison.Ordinal);
            text = text.Replace("\"\",\"\",\"\",\"\",\"\"" + ids, $"\"{answer}\",\"{note}\",\"{evidence}\",\"{by}\",\"{on}\"{ids}", StringComparison.Ordinal);
        }

        return text;
    }
}
