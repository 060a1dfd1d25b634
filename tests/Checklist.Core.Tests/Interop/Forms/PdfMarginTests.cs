using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Outputs;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>What people put on the pages of a form beside its fields, as viewers write it.</summary>
[Trait("Category", "tools")]
public partial class PdfMarginTests
{
    private const string Words = "Policy unsigned - MAJOR NC, see photo 4";

    /// <summary>Objects as text, so that a test can add to them; the places of objects are found again by the reader.</summary>
    private static readonly Lazy<string> Plain = new(() => Written(Blank()));

    private static readonly Lazy<string> Answered = new(() => Written(
        PdfTools.FillWithPdftk(Blank(), [new("c/lab-01/a/result", "pass"), new("c/lab-01/note", "Seen")])));

    [Theory]
    [InlineData("/Subtype/FreeText/T(Ann)", "Text box by Ann on page 1, on the box fail: ")]
    [InlineData("/Subtype/Text", "Comment on page 1, on the box fail: ")]
    [InlineData("/Subtype/Stamp", "Stamp or picture on page 1, on the box fail: ")]
    [InlineData("/Subtype/Highlight", "Highlight on page 1, on the box fail: ")]
    [InlineData("/Subtype/Squiggly/T(Ann)", "Underlining by Ann on page 1, on the box fail: ")]
    [InlineData("/Subtype/Circle", "Drawing on page 1, on the box fail: ")]
    public void Words_on_a_box_are_kept_in_the_note_of_its_check(string entries, string where)
    {
        var (form, findings) = Read(Answered.Value, OnBox("c/lab-01/b/result", "fail", $"{entries}/Contents({Words})"));
        Assert.Equal(["CHK6261"], Codes(findings));
        Assert.Equal(["lab-01/a|pass|Seen|||", $"lab-01/b|not-checked|{where}{Words}|||"], FormRead.Lines(form!));
        Assert.Contains("`lab-01 b`", findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Subtype/Ink/InkList[[1 2 3 4]]", "pen drawing on page 1, on the box fail of `lab-01 b` cannot be read")]
    [InlineData("/Subtype/Stamp/Name/#231", "stamp or picture on page 1, on the box fail of `lab-01 b` cannot be read")]
    [InlineData("/Subtype/Highlight/QuadPoints[1 2 3 4 5 6 7 8]", "highlight on page 1, on the box fail of `lab-01 b` cannot be read")]
    [InlineData(
        "/Subtype/FileAttachment/FS<</F(photo4.jpg)>>", "attached file photo4.jpg on page 1, on the box fail of `lab-01 b` cannot be read")]
    public void A_mark_without_words_is_named_with_its_page_and_box(string entries, string message)
    {
        var (form, findings) = Read(Answered.Value, OnBox("c/lab-01/b/result", "fail", entries));
        Assert.Equal("CHK6262", Assert.Single(findings).Code);
        Assert.Equal(message, findings[0].Message);
        Assert.Equal(["lab-01/a|pass|Seen|||"], FormRead.Lines(form!));
    }

    [Fact]
    public void Words_beside_the_fields_belong_to_the_control_that_they_lie_at()
    {
        var (left, bottom, _, top) = Box(Answered.Value, "c/lab-01/b/result", "fail");
        var (form, findings) = Read(Answered.Value, At((left - 250, bottom, left - 150, top), "/Subtype/FreeText/Contents(beside b)"));
        Assert.Equal(["CHK6261"], Codes(findings));
        Assert.Equal("lab-01/b|not-checked|Text box on page 1: beside b|||", FormRead.Lines(form!)[1]);
        var overNote = At(Line(Answered.Value, "c/lab-01/note"), "/Subtype/FreeText/Contents(over the note)");
        var lines = FormRead.Lines(Read(Answered.Value, overNote).Form!);
        Assert.StartsWith(
            "lab-01/", Assert.Single(lines, line => line.Contains("over the note", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_belongs_where_the_comment_is()
    {
        var comment = OnBox("c/lab-01/a/result", "fail", "/Subtype/Text");
        var (form, findings) = Read(Answered.Value, At((0, 0, 10, 10), $"/Subtype/Text/T(Bob)/Contents(Agreed)/IRT{comment}"));
        Assert.Equal(["CHK6261"], Codes(findings));
        Assert.Equal(["lab-01/a|pass|Seen\nReply by Bob on page 1, on the box fail: Agreed|||"], FormRead.Lines(form!));
    }

    [Fact]
    public void Rich_text_and_the_name_of_a_stamp_are_words()
    {
        Assert.Equal(
            "lab-01/b|not-checked|Text box on page 1, on the box fail: not signed & old|||",
            LineOf("/Subtype/FreeText/RC(<body><p>not signed &amp; old</p></body>)"));
        Assert.Equal(
            "lab-01/b|not-checked|Stamp or picture on page 1, on the box fail: NotApproved|||",
            LineOf("/Subtype/Stamp/Name/SBNotApproved"));

        static string LineOf(string entries) =>
            FormRead.Lines(Read(Answered.Value, OnBox("c/lab-01/b/result", "fail", entries)).Form!)[1];
    }

    [Theory]
    [InlineData("/V /pass", "/AS /fail", "not-checked|Box: the form says pass, the page shows fail", "CHK6263")] // as3 of the trial
    [InlineData("/V /Off", "/AS /pass", "pass|", "CHK6263")] // as2
    [InlineData("/V /pass", "/AS /pass", "pass|", "")]
    [InlineData("/V /pass", "", "pass|", "")] // as pdftk does
    public void A_box_that_shows_something_else_than_the_form_says_is_named(string value, string shown, string line, string codes)
    {
        var state = shown.Length == 0 ? "" : shown["/AS /".Length..];
        var text = Plain.Value;
        var field = FieldOf(text, "c/lab-01/a/result");
        var kid = state.Length == 0 ? null : KidOf(text, "c/lab-01/a/result", state);
        text = text.Replace(field, field.Replace("/V /Off", value, StringComparison.Ordinal), StringComparison.Ordinal);
        text = kid is null ? text : text.Replace(kid, kid.Replace("/AS /Off", shown, StringComparison.Ordinal), StringComparison.Ordinal);
        var (form, findings) = Read(text);
        Assert.Equal(codes, string.Join(' ', Codes(findings)));
        Assert.Equal([$"lab-01/a|{line}|||"], FormRead.Lines(form!));
    }

    [Fact]
    public void A_signature_and_a_field_that_were_added_are_named()
    {
        const string Fields = "<</FT/Sig/T(Signature1)/V<</Name(Ann Auditor)/M(D:20261120101500Z)/Reason(I agree)>>>>"
            + "<</FT/Tx/T(Remarks)/V(all rooms were locked)>>";
        var (form, findings) = Read(FieldsPattern().Replace(Answered.Value, "/Fields [ " + Fields, 1));
        Assert.Equal(["CHK6261", "CHK6262"], Codes(findings));
        Assert.Equal(
            "lab-01/a|pass|Seen\nDigital signature, not verified: Ann Auditor, 2026-11-20, I agree\n"
            + "Field Remarks: all rooms were locked|||",
            FormRead.Lines(form!)[0]);
    }

    [Fact]
    public void A_date_on_the_cover_that_could_be_two_days_is_named_and_kept()
    {
        var (form, codes) = FormRead.Of(PdfTools.FillWithPdftk(
            Blank(), [new("c/lab-01/a/result", "pass"), new("cover/date", "11/12/2026"), new("sign-off/owner/on", "3/4/2026")]));
        Assert.Equal("CHK6056 CHK6056", codes);
        Assert.Equal(["lab-01/a|pass|Date, sign-off of Owner: 3/4/2026\nDate, cover: 11/12/2026|||"], FormRead.Lines(form!));
    }

    [Fact]
    public void A_page_of_a_form_is_told_as_that()
    {
        var words = string.Concat(Enumerable.Repeat("Words. ", 60));
        var controls = string.Concat(Enumerable.Range(1, 30)
            .Select(number => $"      - {{ id: c-{number:00}, title: Control {number}, statement: \"{words}\" }}\n"));
        var form = Blank($"id: lab\ntitle: T\ngroups:\n  - title: G\n    controls:\n{controls}");
        Assert.Equal("CHK6272", FormRead.Of(PdfTools.WriteWithQpdf(form, "--pages", ".", "2", "--")).Codes);
    }

    private static byte[] Blank(string? catalog = null) => FormCatalog.Build("handout.pdf", OutputFormat.Print, catalog);

    private static string Written(byte[] pdf) =>
        Encoding.Latin1.GetString(PdfTools.WriteWithQpdf(pdf, "--qdf", "--object-streams=disable"));

    private static (FilledForm? Form, IReadOnlyList<Diagnostic> Findings) Read(string pdf, string? annotation = null)
    {
        var changed = annotation is null ? pdf : AnnotationsPattern().Replace(pdf, _ => "/Annots [ " + annotation, 1);
        var bytes = Encoding.Latin1.GetBytes(TablePattern().Replace(changed, "startxref\n999999999"));
        var diagnostics = new DiagnosticBag();
        var form = FormReader.Read("form.pdf", bytes, diagnostics);
        return (form, diagnostics.Sorted());
    }

    private static string[] Codes(IEnumerable<Diagnostic> findings) => [.. findings.Select(finding => finding.Code)];

    private static string OnBox(string field, string state, string entries) => At(Box(Answered.Value, field, state), entries);

    private static string At((double Left, double Bottom, double Right, double Top) place, string entries) => string.Create(
        CultureInfo.InvariantCulture, $"<</Type/Annot/Rect[{place.Left} {place.Bottom} {place.Right} {place.Top}]{entries}>>");

    private static (double Left, double Bottom, double Right, double Top) Box(string pdf, string field, string state) =>
        RectangleOf(KidOf(pdf, field, state));

    private static (double Left, double Bottom, double Right, double Top) Line(string pdf, string field) =>
        RectangleOf(FieldOf(pdf, field));

    private static (double Left, double Bottom, double Right, double Top) RectangleOf(string text)
    {
        var sides = RectanglePattern().Match(text).Groups[1].Value
            .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(side => double.Parse(side, CultureInfo.InvariantCulture)).ToList();
        return (sides[0], sides[1], sides[2], sides[3]);
    }

    private static string FieldOf(string pdf, string name) =>
        ObjectsOf(pdf).Single(text => text.Contains($"/T ({name})", StringComparison.Ordinal));

    private static string KidOf(string pdf, string name, string state)
    {
        var number = NumberPattern().Match(FieldOf(pdf, name)).Groups[1].Value;
        return ObjectsOf(pdf).Single(text => text.Contains($"/Parent {number} 0 R", StringComparison.Ordinal)
            && text.Contains($"/{state} ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> ObjectsOf(string pdf) => ObjectPattern().Matches(pdf).Select(match => match.Value);

    [GeneratedRegex(@"/Annots \[")]
    private static partial Regex AnnotationsPattern();

    /// <summary>The place of the table, which is wrong once bytes were added before it.</summary>
    [GeneratedRegex(@"startxref\n\d+")]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"/Fields \[")]
    private static partial Regex FieldsPattern();

    [GeneratedRegex(@"^\d+ 0 obj\n<<.*?\nendobj", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ObjectPattern();

    [GeneratedRegex(@"^(\d+) 0 obj")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"/Rect \[([^\]]*)\]", RegexOptions.Singleline)]
    private static partial Regex RectanglePattern();
}
