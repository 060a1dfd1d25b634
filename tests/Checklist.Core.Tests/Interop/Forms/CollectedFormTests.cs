using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>What collecting makes of forms beyond their answers, and of what forms cannot hold.</summary>
public class CollectedFormTests
{
    private const string Empty = "id: q4\ncatalog: { id: lab, version: 1.2.0 }\nresults: []\n";

    [Fact]
    public void Values_of_a_sheet_are_written_into_the_assessment()
    {
        var (text, codes) = Collect(Empty + "# the end\n", ("a.json", Json("""{ "days": "7" }""")));
        Assert.Equal(
            ("", "id: q4\ncatalog: { id: lab, version: 1.2.0 }\nresults: []\nparameters:\n  days: \"7\"\n# the end\n"), (codes, text));
        Assert.Equal(
            ("", text),
            (Collect(text, ("a.json", Json("""{ "days": "7" }"""))).Codes, Collect(text, ("a.json", Json("""{ "days": "7" }"""))).Text));
    }

    [Fact]
    public void Initials_and_the_full_name_of_an_assessor_are_one_person()
    {
        string Form(string by, string day, string result) => """{ "catalog": { "id": "lab" }, "results": [{ "control": "lab-02", """
            + $"\"result\": \"{result}\", \"by\": \"{by}\", \"on\": \"{day}\" }}] }}";
        var held = "id: q4\ncatalog: { id: lab, version: 1.2.0 }\nassessors: [Ann Auditor (AA)]\nresults: []\n";
        var (text, codes) = Collect(held, ("a.json", Form("AA", "2026-11-20", "fail")), ("b.json", Form("Ann Auditor", "2026-11-21", "pass")));
        Assert.DoesNotContain("CHK6005", codes, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("by: Ann Auditor").Length - 1);
        Assert.DoesNotContain("by: AA", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_joins_those_that_are_there()
    {
        var (text, _) = Collect(
            "id: q4\ncatalog: { id: lab }\nparameters:\n  hours: 8 # agreed\nresults: []\n", ("a.json", Json("""{ "days": "7" }""")));
        Assert.Equal("id: q4\ncatalog: { id: lab }\nparameters:\n  hours: 8 # agreed\n  days: \"7\"\nresults: []\n", text);
        Assert.Contains(
            "\"parameters\": { \"days\": \"7\" }",
            Collect("""{ "id": "q4", "catalog": { "id": "lab" }, "results": [] }""", ("a.json", Json("""{ "days": "7" }"""))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_different_values_are_told_and_the_one_that_is_there_stays()
    {
        var held = Empty + "parameters: { days: 7 }\n";
        Assert.Equal((held, "CHK6064"), Collect(held, ("a.json", Json("""{ "days": "14" }"""))));
        Assert.Equal((Empty, "CHK6064"), Collect(Empty, ("a.json", Json("""{ "days": "14" }""")), ("b.json", Json("""{ "days": "7" }"""))));
        Assert.Equal(
            (held.Replace("days: 7", "days: \"14\"", StringComparison.Ordinal), ""),
            Collect(held, AnswerPreference.File, ("a.json", Json("""{ "days": "14" }"""))));
    }

    [Fact]
    public void A_value_for_no_parameter_is_kept_and_reported_and_one_without_an_id_is_left_out()
    {
        Assert.Equal(
            (Empty + "parameters:\n  dayz: \"7\"\n", "CHK6065"), Collect(Empty, ("a.json", Json("""{ "dayz": "7", "x: 1\ny": "2" }"""))));
    }

    [Fact]
    public void A_tick_that_an_older_page_saved_as_a_verdict_is_done()
    {
        var (text, codes) = Collect(
            Empty, ("a.json",
                """{ "catalog": { "id": "lab" }, "results": [{ "control": "lab.03", "check": "tick", "result": "pass" }] }"""));
        Assert.Equal("", codes);
        Assert.Contains("value: done", text, StringComparison.Ordinal);
        Assert.DoesNotContain("result: pass", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32_767, "")]
    [InlineData(32_768, "CHK6063")]
    public void A_note_that_no_cell_can_hold_is_reported_and_comes_back_whole(int length, string expected)
    {
        var assessment =
            $"id: q4\ncatalog: {{ id: lab, version: 1.2.0 }}\nresults:\n  - control: lab-02\n    result: fail\n    note: {new string('n', length - 3)}end\n    digest: \"{DigestOf("lab-02")}\"\n";
        var diagnostics = new DiagnosticBag();
        var options = Built.Options with { Formats = [OutputFormat.Xlsx], Audit = new AuditOptions(Audit.File(assessment)) };
        var result = Builds.Build(Workspace.Open(MemorySources.Of(FormCatalog.Text), "catalog.yaml", diagnostics), options);
        Assert.Equal(expected, string.Join(' ', diagnostics.Sorted().Select(finding => $"{finding.Code}")));
        Assert.All(diagnostics.Sorted(), finding => Assert.Equal((4, 5), (finding.Span.Start.Line, finding.Span.Start.Column)));

        var workbook = result!.Files.Single(file => file.Path == "checklist.xlsx").Bytes;
        var collected = Collect(assessment, AnswerPreference.None, [("back.xlsx", workbook.ToArray())]);
        Assert.Equal((assessment, ""), collected);
    }

    private static string Json(string parameters) => $$"""{ "catalog": { "id": "lab" }, "parameters": {{parameters}}, "results": [] }""";

    private static string DigestOf(string control) =>
        Built.Text(MemorySources.Of(FormCatalog.Text))!.Items.Single(item => item.Id == control).Checks[0].RequirementDigest;

    private static (string Text, string Codes) Collect(string assessment, params (string Name, string Text)[] forms) =>
        Collect(assessment, AnswerPreference.None, forms);

    private static (string Text, string Codes) Collect(
        string assessment, AnswerPreference prefer, params (string Name, string Text)[] forms) =>
        Collect(assessment, prefer, [.. forms.Select(form => (form.Name, Encoding.UTF8.GetBytes(form.Text)))]);

    private static (string Text, string Codes) Collect(
        string assessment, AnswerPreference prefer, IReadOnlyList<(string Name, byte[] Bytes)> forms)
    {
        var diagnostics = new DiagnosticBag();
        var request = new CollectRequest(
            Audit.File(assessment),
            [.. forms.Select(form => new Core.Text.SourceFile(form.Name, Core.Text.SourceFileState.Read, form.Bytes))], prefer);
        var result = Audits.Collect(Workspace.Open(MemorySources.Of(FormCatalog.Text), "catalog.yaml", diagnostics), request);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return (Audit.Apply(assessment, result.Edits), string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code)));
    }
}
