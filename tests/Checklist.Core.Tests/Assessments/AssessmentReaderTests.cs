using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Assessments;

public class AssessmentReaderTests
{
    [Fact]
    public void All_keys_are_read()
    {
        var result = Audit.Read(Audit.Assessment(
            "control: lab-01, check: a, target: host01, result: not-applicable, note: why, evidence: [a.png, { href: b.png, title: B }], by: A. Auditor, on: 2026-11-20, carried-from: q3")).Assessment.Results[0];
        Assert.Equal(
            ("lab-01", "a", "host01", Verdict.NotApplicable, "why"),
            (result.Control, result.Check, result.Target, result.Result, result.Note));
        Assert.Equal([new Evidence("a.png"), new Evidence("b.png", "B")], result.Evidence);
        Assert.Equal(("A. Auditor", "2026-11-20", "q3"), (result.By, result.On, result.CarriedFrom));
    }

    [Fact]
    public void All_parts_of_the_file_are_read()
    {
        var read = Audit.Read("""
            id: q4
            summary: "first \n\r\nsecond "
            started: 2026-11-01
            catalog: { id: lab, version: 1.0.0, profile: small, digest: unknown }
            targets: [{ id: host01, title: Host 1 }, { id: host02 }]
            assessors: [" A. Auditor ", B]
            parameters: { days: 30, name: " x ", none: [a] }
            results:
              - { control: lab-01, value: "7 \n", by: " Ann ", from: bob.pdf, evidence: [{ href: " b.png " }, a.png] }
            sign-off:
              - { role: owner }
              - { role: auditor, name: A. Auditor, on: 2026-11-25, digest: unknown }
            """).Assessment;
        Assert.Equal(("first \n\nsecond", "2026-11-01"), (read.Summary, read.Started));
        Assert.Equal(new AssessedCatalog("lab", "1.0.0", "unknown", "small"), read.Catalog);
        Assert.Equal([new("host01", "Host 1"), new("host02", "host02")], read.Targets);
        Assert.Equal(["A. Auditor", "B"], read.Assessors);
        Assert.Equal(["days=30", "name=x"], read.Parameters.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal(("7", "Ann"), (read.Results[0].Value, read.Results[0].By));
        Assert.Equal([new AnswerSource("bob.pdf")], read.Results[0].From);
        Assert.Equal([new Evidence("b.png"), new Evidence("a.png")], read.Results[0].Evidence);
        Assert.Equal(
            [new SignOff("owner", null, null, null), new SignOff("auditor", "A. Auditor", "2026-11-25", "unknown")], read.SignOffs);
    }

    [Theory]
    [InlineData("control: lab-01, check: a, target: host01, result: ok", "CHK2005")]
    [InlineData("control: lab-01, check: a, target: host01, result: pass, on: yesterday", "CHK6011 CHK2007")]
    [InlineData("control: lab-01, check: a, target: host01, resutl: pass", "CHK2003")]
    [InlineData("check: a, target: host01, result: pass", "CHK2002")]
    [InlineData("control: lab-01, check: a, target: host03, result: pass", "CHK6003")]
    [InlineData("control: lab-01, check: a, result: pass", "CHK6003")]
    [InlineData("control: lab-01, check: b, target: host01, result: not-applicable", "CHK6004")]
    [InlineData("control: lab-01, check: b, target: host01, result: pass, digest: abc", "CHK6008")]
    [InlineData("control: lab-09, check: b, target: host01, result: pass", "CHK6001")]
    [InlineData("control: lab-01, check: z, target: host01, result: pass", "CHK6002")]
    [InlineData("control: lab-01, target: host01, result: pass", "CHK6002")]
    [InlineData("control: lab-01, check: b, target: host01, value: x", "CHK6010")]
    [InlineData("control: lab-01, check: a, target: host01, result: pass", "CHK6011")]
    [InlineData("control: lab-01, check: b, target: host01, result: pass", "")]
    public void A_mistake_is_reported(string result, string codes) =>
        Assert.Equal(codes, string.Join(' ', Audit.Codes(Audit.Assessment(result))));

    [Fact]
    public void Two_answers_to_one_check_are_a_conflict() =>
        Assert.Equal(
            ["CHK6005"],
            Audit.Codes(
                Audit.Assessment("control: lab-02, target: host01, result: pass", "control: lab-02, target: host01, result: fail")));

    [Fact]
    public void Answers_to_another_catalog_are_refused() => Assert.Equal(["CHK6007"], Audit.Codes(Audit.Text("catalog: { id: other }")));

    [Fact]
    public void Two_targets_of_one_id_are_reported() =>
        Assert.Equal(["CHK6009"], Audit.Codes(Audit.Assessment().Replace("host02", "HOST01", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("id: x\n")]
    [InlineData("id: [x]\ncatalog: {id: lab}\nresults: {}\n")]
    [InlineData("{{{{")]
    [InlineData("id: x\ncatalog: y\nresults:\n  - 7\n  - [a]\n  - {control: null}\n")]
    public void Whatever_is_in_the_file_gives_findings_and_no_exception(string text)
    {
        var diagnostics = new DiagnosticBag();
        AssessmentFiles.Read(Audit.File(text), diagnostics);
        WaiverReader.Read(new SourceText("waivers.yaml", text), diagnostics);
        Assert.True(diagnostics.HasErrors);
    }

    [Fact]
    public void A_new_assessment_reads_back_and_has_no_findings()
    {
        var diagnostics = new DiagnosticBag();
        var wish = new NewAssessment(
            "2026-q4", [new AssessmentTarget("host-01", "HOST 01"), new AssessmentTarget("host02", "host02")], ["A. Auditor", "#1: \"B\""],
            Audit.Day) { Title = "Quarterly: audit" };
        var text = Audits.Start(Workspace.Open(Audit.Sources(), "catalog.yaml", diagnostics), wish)!;
        var read = Audit.Read(text).Assessment;
        Assert.Equal(
            ("2026-q4", "Quarterly: audit", "2026-11-25", Audit.DocumentDigest()),
            (read.Id, read.Title, read.Started, read.Catalog.Digest));
        Assert.Equal([new AssessmentTarget("host-01", "HOST 01"), new AssessmentTarget("host02", "host02")], read.Targets);
        Assert.Equal(["A. Auditor", "#1: \"B\""], read.Assessors);
    }

    [Fact]
    public void Every_key_has_a_description_with_a_full_stop() => Assert.All(
        ShapeWalker.Mappings(AssessmentFormat.Assessment).Concat(ShapeWalker.Mappings(AssessmentFormat.WaiverFile))
            .SelectMany(mapping => mapping.Fields),
        field => Assert.Matches(@"^[A-Z`].*\.$", field.Description));
}
