using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Tests.Writers.Handout;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>A value that nothing judges can be given a verdict beside it, on every paper form.</summary>
[Trait("Category", "tools")]
public class VerdictBesideTests
{
    private static readonly string[] Kinds = ["words", "number", "day", "choice"];

    [Theory]
    [InlineData(Edition.Handout)]
    [InlineData(Edition.Worksheet)]
    public void Each_verdict_comes_back_beside_its_value_and_without_one(Edition edition)
    {
        KeyValuePair<string, string>[] values =
        [
            new("c/lab~03/words/value", "A room"), new("c/lab~03/words/result", "partial"),
            new("c/lab~03/number/value", "3"), new("c/lab~03/number/result", "fail"),
            new("c/lab~03/day/result", "not-applicable"),
            new("c/lab~03/choice/value", "choice-1"), new("c/lab~03/choice/result", "pass"),
        ];
        string[] expected = ["words Partial A room", "number Fail 3", "day NotApplicable ", "choice Pass Red"];
        var form = FormCatalog.Build("handout.pdf", OutputFormat.Print, edition: edition);
        Assert.Equal(expected, Answers(PdfTools.FillWithPdftk(form, values)));
        Assert.Equal(expected, Answers(PdfTools.FillWithPdfjs(form, values)));
    }

    [Fact]
    public void A_card_has_one_box_behind_the_line()
    {
        var form = FormCatalog.Build("handout.pdf", OutputFormat.Print, edition: Edition.Card);
        KeyValuePair<string, string>[] values =
            [new("c/lab-02/result", "pass"), new("c/lab~03/number/value", "14"), new("c/lab~03/number/result", "pass")];
        Assert.Equal([" Pass ", "number Pass 14"], Answers(PdfTools.FillWithPdfjs(form, values)));
        Assert.Equal([" Pass ", "number Pass 14"], Answers(PdfTools.FillWithPdftk(form, values)));
    }

    [Theory]
    [InlineData(Edition.Handout)]
    [InlineData(Edition.Worksheet)]
    [InlineData(Edition.Card)]
    public void A_value_that_the_catalog_judges_has_no_field_for_a_verdict(Edition edition)
    {
        var judged = FormCatalog.Text.Replace("answer: number }", "answer: number, passes: { min: 4 } }", StringComparison.Ordinal);
        var names = PaperSheet.FieldNames(FormCatalog.Build("handout.pdf", OutputFormat.Print, judged, edition));
        Assert.Equal(
            ["c/lab~03/choice/result", "c/lab~03/day/result", "c/lab~03/tick/result", "c/lab~03/words/result"],
            names.Where(name => name.StartsWith("c/lab~03/", StringComparison.Ordinal)
                && name.EndsWith("/result", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("c/lab~03/number/value", names);
    }

    [Fact]
    public void A_form_that_lost_what_it_carries_keeps_value_and_verdict_together()
    {
        var filled = PdfTools.FillWithPdftk(
            FormCatalog.Build("handout.pdf", OutputFormat.Print),
            [new("c/lab~03/number/value", "3"), new("c/lab~03/number/result", "fail"), new("c/lab-02/result", "pass")]);
        var (form, _) = FormRead.Of(PdfTools.WriteWithQpdf(filled, "--remove-attachment=checklist.json"));
        Assert.Equal([" Pass ", "number Fail 3"], form!.Answers.Results.Select(Answer));
    }

    [Theory]
    [InlineData("number", "fail", "3")]
    [InlineData("day", "pass", "2026-11-20")]
    [InlineData("choice", "partial", "Red")]
    [InlineData("words", "fail", null)]
    public void A_form_of_an_audit_shows_the_verdict_beside_the_value(string check, string verdict, string? value)
    {
        var held = $"id: q4\ncatalog: {{ id: lab, digest: \"{Text.Digest}\" }}\nresults:\n"
            + $"  - {{ control: lab.03, check: {check}, result: {verdict}, {(value is null ? "" : $"value: \"{value}\", ")}note: Seen., "
            + $"digest: \"{Digest(check)}\" }}\n";
        var options = Built.Options with
        {
            Formats = [OutputFormat.Print], Edition = Edition.Handout, Audit = new AuditOptions(Audit.File(held)),
        };
        var form = PaperSheet.Of(MemorySources.Of(FormCatalog.Text), options);
        var expected = new CheckResult("lab.03", check, null) { Result = VerdictWords.Parse(verdict), Value = value };
        Assert.Equal([Answer(expected)], FormRead.Of(form).Form!.Answers.Results.Select(Answer));
        var noted = Assert.Single(FormRead.Clean(PdfTools.FillWithPdfjs(form, [new("c/lab~03/note", "Seen twice.")])).Answers.Results);
        Assert.Equal((Answer(expected), "Seen twice."), (Answer(noted), noted.Note));
    }

    private static IReadOnlyList<string> Answers(byte[] form) => [.. FormRead.Clean(form).Answers.Results
        .OrderBy(result => Array.IndexOf(Kinds, result.Check)).Select(Answer)];

    private static string Answer(CheckResult result) => $"{result.Check} {result.Result} {result.Value}";

    private static readonly ChecklistDocument Text = Built.Text(MemorySources.Of(FormCatalog.Text))!;

    private static string Digest(string check) => Text.Items.Single(item => item.Id == "lab.03").Checks
        .Single(candidate => candidate.Id == check).RequirementDigest;
}
