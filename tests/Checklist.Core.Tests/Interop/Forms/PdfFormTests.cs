using System.Text;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Outputs;
using Checklist.Pdf;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Tests.Interop.Forms;

[Trait("Category", "tools")]
public class PdfFormTests
{
    private static readonly Lazy<byte[]> Blank = new(() => FormCatalog.Build("handout.pdf", OutputFormat.Print));

    [Fact]
    public void A_blank_form_has_no_answers_and_says_what_it_asks()
    {
        var form = FormRead.Blank(Blank.Value);
        Assert.Equal(("lab", "1.2.0", 71), (form.Answers.Catalog.Id, form.Answers.Catalog.Version, form.Answers.Catalog.Digest!.Length));
    }

    [Fact]
    public void Every_kind_of_answer_comes_back()
    {
        var form = Filled(
            ("c/lab-01/a/result", "fail"), ("c/lab-01/note", "Nötig: Привет €\nzweite Zeile"),
            ("c/lab-01/evidence", "Screen <a.png> ; b.txt"), ("c/lab-01/by", "AA"), ("c/lab-01/on", "20.11.2026"),
            ("c/lab-02/result", "not-applicable"), ("c/lab~03/tick/result", "Yes"),
            ("c/lab~03/words/value", "A room"), ("c/lab~03/number/value", "14"),
            ("c/lab~03/day/value", "2026-11-01"), ("c/lab~03/choice/value", "choice-2"));
        Assert.Equal(
            [
                "lab-01/a|fail|Nötig: Привет €\nzweite Zeile|Screen <a.png> ; b.txt|AA|2026-11-20", "lab-02|not-applicable||||",
                "lab.03/tick|done||||", "lab.03/words|A room||||", "lab.03/number|14||||",
                "lab.03/day|2026-11-01||||", "lab.03/choice|Green, dark||||",
            ],
            FormRead.Lines(form));
        Assert.All(form.Answers.Results, result => Assert.StartsWith("sha256:", result.Digest, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_the_control_is_for_every_answered_check_and_a_part_with_a_key_for_one()
    {
        var form = Filled(
            ("c/lab-01/a/result", "pass"), ("c/lab-01/b/result", "fail"),
            ("c/lab-01/note", "both\nb: only this\nand this"), ("c/lab-01/by", "a: AA; b: BB"));
        Assert.Equal(["lab-01/a|pass|both||AA|", "lab-01/b|fail|both\nonly this\nand this||BB|"], FormRead.Lines(form));
    }

    [Fact]
    public void A_note_without_an_answer_is_kept_at_the_first_check() =>
        Assert.Equal(["lab-01/a|not-checked|The room was locked|||"], FormRead.Lines(Filled(("c/lab-01/note", "The room was locked"))));

    [Theory]
    [InlineData("approver", "lab-02|pass|Approver: C. Owner|||")]
    [InlineData("distribution", "lab-02|pass|Distribution: C. Owner|||")]
    public void What_is_written_on_the_cover_is_kept(string field, string expected)
    {
        var filled = PdfTools.FillWithPdftk(Blank.Value, [new($"cover/{field}", "C. Owner"), new("c/lab-02/result", "pass")]);
        var (form, codes) = FormRead.Of(filled);
        Assert.Equal(("CHK6261", expected), (codes, Assert.Single(FormRead.Lines(form!))));
    }

    [Theory]
    [InlineData("PARIS", "CHK6261", "Target on the cover: PARIS")]
    [InlineData("HOST1, HOST2", "", "")]
    public void A_target_that_the_boxes_are_not_for_is_kept(string written, string code, string note)
    {
        var sheet = FormCatalog.Build("handout.pdf", OutputFormat.Print, null, null, new("h1", "HOST1"), new("h2", "HOST2"));
        var filled = PdfTools.FillWithPdftk(sheet, [new("cover/target", written), new("c/lab-02/h1/result", "pass")]);
        var (form, codes) = FormRead.Of(filled);
        Assert.Equal((code, $"lab-02/h1|pass|{note}|||"), (codes, Assert.Single(FormRead.Lines(form!))));
    }

    [Fact]
    public void A_date_on_the_cover_that_could_be_two_days_is_reported_and_not_guessed()
    {
        var filled = PdfTools.FillWithPdftk(Blank.Value, [new("cover/date", "11/12/2026"), new("c/lab-02/result", "pass")]);
        var (form, codes) = FormRead.Of(filled);
        Assert.Equal(("CHK6056", null), (codes, form!.Date));
    }

    [Fact]
    public void A_copy_that_was_numbered_by_hand_or_when_it_was_built_says_so()
    {
        Assert.Equal("3", Filled(("cover/copy", "3"), ("c/lab-02/result", "pass")).Copy);
        Assert.Null(FormRead.Of(Blank.Value).Form!.Copy);
    }

    [Fact]
    public void Cover_values_and_sign_off_come_back()
    {
        var form = Filled(
            ("cover/target", "Host 01, Bonn"), ("cover/assessor", "A. Auditor"), ("cover/date", "2026-11-20"), ("c/lab-02/result", "pass"),
            ("p/days/value", "7"), ("sign-off/assessor/name", "A. Auditor"), ("sign-off/assessor/on", "2026-11-21"));
        Assert.Equal(["lab-02/host-01-bonn|pass||||"], FormRead.Lines(form));
        Assert.Equal("Host 01, Bonn", Assert.Single(form.Answers.Targets).Title);
        Assert.Equal(("A. Auditor", "2026-11-20"), (form.Assessor, form.Date));
        Assert.Equal("7", form.Answers.Parameters["days"]);
        Assert.Equal(
            ("Assessor", "A. Auditor", "2026-11-21"), form.Answers.SignOffs.Select(sign => (sign.Role, sign.Name!, sign.On!)).Single());
    }

    [Fact]
    public void A_form_that_breaks_off_is_reported_and_never_throws()
    {
        for (var length = 20; length < Blank.Value.Length; length += Blank.Value.Length / 12)
        {
            var (form, codes) = FormRead.Of(Blank.Value[..length]);
            Assert.True(form is null && codes.Length > 0, $"{length}: {codes}");
        }
    }

    [Theory]
    [InlineData("/W[1 4 2]", "/W[18888888888 4 2]")]
    [InlineData("/W[1 4 2]", "/W[1 -400 2]")]
    [InlineData("/W[1 4 2]", "/#57 %\n[ 900000000 900000000 900000000 ]")]
    [InlineData("/W[1 4 2]", "/W[1 4 2]/Index[0 2000000000]")]
    [InlineData("/Type/XRef/Size ", "/Type/XRef/Size 2000000000")]
    [InlineData("/Columns 7", "/Columns 100000000")]
    [InlineData("/Predictor 12/Columns 7", "/Predictor 2/Columns 0")]
    [InlineData("/Predictor 12/Columns 7", "/Predictor 2/Columns 0.5")]
    [InlineData("/Predictor 12/Columns 7", "/Predictor 2/Columns .")]
    [InlineData("/Predictor 12/Columns 7", "/Predictor 2/Columns 7/Colors 0")]
    [InlineData("/Columns 7", "/Columns 7/BitsPerComponent 2000000000")]
    public void Numbers_that_no_stream_can_hold_take_no_memory_and_no_time(string old, string written) => AssertRefused(old, written);

    [Fact]
    public void Many_parts_of_a_table_count_together() =>
        AssertRefused("/W[1 4 2]", $"/W[1 4 2]/Index[{string.Concat(Enumerable.Repeat("0 900000 ", 100))}]");

    [Fact]
    public void A_pdf_of_somebody_else_is_told_apart()
    {
        using var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, new DocumentProperties("Minutes", "en"), new PageSetup(), Theme.Default);
        flow.Add(new Paragraph("Nothing to fill in."));
        flow.Finish();
        Assert.Equal("CHK6054", FormRead.Of(stream.ToArray()).Codes);
    }

    private static void AssertRefused(string old, string written)
    {
        var bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Blank.Value).Replace(old, written, StringComparison.Ordinal));
        Assert.NotEqual(Blank.Value.Length, bytes.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("CHK6051", FormRead.Of(bytes).Codes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
    }

    private static FilledForm Filled(params (string Field, string Value)[] values) =>
        FormRead.Clean(PdfTools.FillWithPdftk(Blank.Value, values.Select(value => KeyValuePair.Create(value.Field, value.Value))));
}
