using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Documents.Audits;

public class AuditReportTests
{
    private const string Waiver = "waivers:\n  - { control: lab-02, target: host01, type: risk-accepted, justification: The lab has no clock., approved-by: Owner, approved-on: 2026-10-01, expires: 2026-12-31 }\n";

    private static readonly string[] Answers =
    [
        "control: lab-01, check: a, target: host01, result: fail, note: Desktop Experience is installed., evidence: [{ href: a.png, title: Screenshot }], by: A. Auditor, on: 2026-11-20",
        "control: lab-01, check: b, target: host01, result: pass, by: A. Auditor, on: 2026-11-20",
        "control: lab-01, check: a, target: host02, result: partial, on: 2026-11-21",
        "control: lab-02, target: host01, result: fail",
        "control: lab-02, target: host02, result: not-applicable, note: It has no clock.",
    ];

    /// <summary>One of each: expired waiver, suspect answer, conflict, missing reason.</summary>
    private static readonly (string Code, string Word, string Results, string Waivers)[] Defects =
    [
        ("CHK6020", "Waiver expired", "control: lab-02, target: host01, result: fail", Waiver.Replace("2026-12-31", "2026-11-24", StringComparison.Ordinal)),
        ("CHK6006", "Suspect answer", "control: lab-01, check: b, target: host01, result: pass, digest: unknown", "waivers: []\n"),
        ("CHK6005", "Conflicting answers", "control: lab-02, target: host01, result: pass }\n  - { control: lab-02, target: host01, result: fail", "waivers: []\n"),
        ("CHK6004", "Reason missing", "control: lab-01, check: b, target: host01, result: not-applicable", "waivers: []\n"),
    ];

    private static readonly AuditFormat[] Formats = Enum.GetValues<AuditFormat>();

    public static TheoryData<int> DefectNumbers => [0, 1, 2, 3];

    [Fact]
    public void A_report_in_Markdown() => Snapshot.Verify(Markdown(Audit.Assessment(Answers), Waiver), "md");

    [Fact]
    public void A_report_as_a_page() => Snapshot.Verify(Body(Text(Audit.Assessment(Answers), Waiver, "report.html")), "html");

    /// <summary>The release has another word in the statement and another value in a check.</summary>
    [Fact]
    public void A_suspect_answer_stands_beside_what_changed_in_every_format()
    {
        var old = Audit.Catalog.Replace("MUST run Server Core", "MUST boot Server Core", StringComparison.Ordinal);
        var release = ChecklistRevisions.Freeze(MemorySources.Of(old), "catalog.yaml", "1.0.0", new DiagnosticBag())!;
        var digest = ChecklistBuild.ReadDocument(MemorySources.Of(old), "catalog.yaml", null, new DiagnosticBag())!.Items.First().Checks[0].RequirementDigest;
        var request = Audit.Request(Audit.Assessment($"control: lab-01, check: a, target: host01, result: pass, digest: \"{digest}\"", "control: lab-01, check: b, target: host01, result: pass, digest: \"sha256:" + new string('0', 64) + "\"")) with { Formats = Formats };
        var result = Audit.Result(request, ("releases/1.0.0.json", Encoding.UTF8.GetString(release.Bytes.Span)));
        Assert.Equal([("a", "1.0.0", 1), ("b", null, 0)], result.Report.Suspects.Select(suspect => (suspect.Answer.Check.Id, suspect.Version, suspect.Rows.Count)));
        Assert.All(result.Files, file =>
        {
            var text = ReportText.Of(file);
            Assert.Contains("boot", text, StringComparison.Ordinal);
            Assert.Contains("is in no release of this catalog", text, StringComparison.Ordinal);
        });
        Assert.Contains("The host MUST <del>boot</del><ins>run</ins> Server Core.", ReportText.Of(result.Files.First(file => file.Path == "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_unknown_text_is_compared_with_the_version_that_the_assessment_names()
    {
        var old = Audit.Catalog.Replace("no browser", "no game", StringComparison.Ordinal);
        var release = ChecklistRevisions.Freeze(MemorySources.Of(old), "catalog.yaml", "1.0.0", new DiagnosticBag())!;
        var report = Audit.Report(Audit.Assessment("control: lab-01, check: b, target: host01, result: pass, digest: unknown"), ("releases/1.0.0.json", Encoding.UTF8.GetString(release.Bytes.Span)));
        var suspect = Assert.Single(report.Suspects);
        Assert.Equal((true, "1.0.0", "checks.b.text"), (suspect.IsAssumed, suspect.Version, Assert.Single(suspect.Rows).Path));
    }

    [Fact]
    public void Values_that_were_decided_are_in_every_format()
    {
        var request = Audit.Request(Audit.Assessment() + "parameters: { patch-days: 17 }\n") with { Formats = Formats };
        Assert.All(Audit.Result(request).Files, file => Assert.Matches("patch.days", ReportText.Of(file)));
    }

    [Fact]
    public void A_page_loads_nothing_and_runs_nothing()
    {
        var page = Text(Audit.Assessment("control: lab-01, check: b, target: host01, result: fail, note: '<script>alert(1)</script>'"), Waiver, "report.html");
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_audit_gives_the_same_bytes()
    {
        var request = Audit.Request(Audit.Assessment(Answers)) with { Formats = Formats };
        var first = Audit.Result(request, ("waivers.yaml", Waiver)).Files;
        var second = Audit.Result(request, ("waivers.yaml", Waiver)).Files;
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
    }

    [Fact]
    public void Every_check_on_every_target_is_counted_once()
    {
        var report = Audit.Report(Audit.Assessment(Answers), ("waivers.yaml", Waiver));
        Assert.Equal(6, report.Total.Total);
        AnswerBucket[] buckets = [AnswerBucket.Pass, AnswerBucket.Fail, AnswerBucket.Partial, AnswerBucket.NotApplicable, AnswerBucket.Waived, AnswerBucket.NotChecked];
        Assert.All(buckets, bucket => Assert.Equal(1, report.Total[bucket]));
    }

    [Fact]
    public void Findings_come_with_the_most_severe_first()
    {
        var report = Audit.Report(Audit.Assessment("control: lab-02, target: host01, result: fail", "control: lab-01, check: b, target: host02, result: fail"));
        Assert.Equal(["lab-01 b on HOST02", "lab-02 on HOST01"], report.Findings.Select(report.NameOf));
    }

    [Theory]
    [MemberData(nameof(DefectNumbers))]
    public void A_defect_of_the_record_is_in_every_format_and_fails_the_gate(int number)
    {
        var (code, word, results, waivers) = Defects[number];
        var diagnostics = new DiagnosticBag();
        var request = Audit.Request(Audit.Assessment(results)) with { Formats = Formats, Gate = new AuditGate(new Dictionary<GateKind, ControlSeverity>(), 99) };
        var result = ChecklistAudit.Report(Audit.Sources(("waivers.yaml", waivers)), "catalog.yaml", request, diagnostics)!;
        Assert.Contains(code, diagnostics.Sorted().Select(finding => finding.Code));
        Assert.Contains("CHK6030", diagnostics.Sorted().Select(finding => finding.Code));
        Assert.All(result.Files, file => Assert.Contains(word, ReportText.Of(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Without_a_gate_a_defect_is_a_warning()
    {
        var diagnostics = new DiagnosticBag();
        ChecklistAudit.Report(Audit.Sources(), "catalog.yaml", Audit.Request(Audit.Assessment(Defects[3].Results)), diagnostics);
        Assert.False(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData(GateKind.Fail, ControlSeverity.High, true)]
    [InlineData(GateKind.Fail, ControlSeverity.Critical, false)]
    [InlineData(GateKind.Partial, ControlSeverity.Info, true)]
    [InlineData(GateKind.Unanswered, ControlSeverity.High, true)]
    [InlineData(GateKind.Unanswered, ControlSeverity.Critical, false)]
    public void A_gate_counts_from_a_severity_up(GateKind kind, ControlSeverity severity, bool fails)
    {
        var diagnostics = new DiagnosticBag();
        var request = Audit.Request(Audit.Assessment(Answers)) with { Gate = new AuditGate(new Dictionary<GateKind, ControlSeverity> { [kind] = severity }, null) };
        ChecklistAudit.Report(Audit.Sources(), "catalog.yaml", request, diagnostics);
        Assert.Equal(fails, diagnostics.HasErrors);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_gate_bounds_the_open_findings(int maximum, bool fails)
    {
        var diagnostics = new DiagnosticBag();
        var request = Audit.Request(Audit.Assessment(Answers)) with { Gate = new AuditGate(new Dictionary<GateKind, ControlSeverity>(), maximum) };
        ChecklistAudit.Report(Audit.Sources(), "catalog.yaml", request, diagnostics);
        Assert.Equal(fails, diagnostics.HasErrors);
    }

    [Fact]
    public void A_changed_severity_keeps_the_original()
    {
        var change = Waiver.Replace("lab-02", "lab-01", StringComparison.Ordinal).Replace("type: risk-accepted", "type: severity-change, severity: low", StringComparison.Ordinal);
        var text = Markdown(Audit.Assessment(Answers), change);
        Assert.Contains("**Low** (was High)", text, StringComparison.Ordinal);
        Assert.Contains("Low instead of High", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trend_tells_new_from_settled()
    {
        var earlier = Audit.Assessment("control: lab-02, target: host01, result: pass", "control: lab-01, check: b, target: host01, result: fail").Replace("2026-q4", "2026-q3", StringComparison.Ordinal);
        var trend = Audit.Result(Audit.Request(Audit.Assessment(Answers)) with { Against = Audit.File(earlier, "q3.yaml") }).Report.Trend!;
        Assert.Equal((3, 0, 1, 0), (trend.Added.Count, trend.Remaining.Count, trend.Settled.Count, trend.Lost.Count));
    }

    [Fact]
    public void Coverage_of_a_framework_comes_through_mappings()
    {
        var coverage = Assert.Single(Audit.Report(Audit.Assessment(Answers)).Frameworks);
        Assert.Equal(["CM-7", "CM-10"], coverage.Items.Select(item => item.Id));
        Assert.All(coverage.Items, item => Assert.Equal((4, 1, 1), (item.Tally.Total, item.Tally[AnswerBucket.Pass], item.Tally[AnswerBucket.Fail])));
    }

    [Fact]
    public void Evidence_is_listed_once_with_its_sum()
    {
        var request = Audit.Request(Audit.Assessment(Answers)) with { Evidence = href => new EvidenceFile(href == "a.png" ? "abc" : null) };
        var entry = Assert.Single(Audit.Result(request).Report.Evidence);
        Assert.Equal((1, "a.png", EvidenceState.File, "abc"), (entry.Number, entry.Evidence.Href, entry.State, entry.Sha256));
    }

    [Fact]
    public void A_signature_is_bound_to_the_answers()
    {
        var digest = Audit.Report(Audit.Assessment(Answers)).Digest;
        var signed = Audit.Assessment(Answers) + $"sign-off: [{{ role: Assessor, name: A. Auditor, on: 2026-11-22, digest: \"{digest}\" }}]\n";
        Assert.Equal(AuditSignatureState.Bound, Audit.Report(signed).Signatures[0].State);
        var changed = signed.Replace("result: partial", "result: pass", StringComparison.Ordinal);
        Assert.Equal(AuditSignatureState.Outdated, Audit.Report(changed).Signatures[0].State);
        Assert.Contains(Audit.Report(changed).Defects, defect => defect.Kind == AuditDefectKind.SignOffOutdated);
    }

    [Fact]
    public void A_hostile_note_is_text()
    {
        const string Note = "| a |<script>alert(1)</script> [x](javascript:alert(1)) `";
        var text = Markdown(Audit.Assessment($"control: lab-01, check: b, target: host01, result: fail, note: '{Note}'"), "waivers: []\n");
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\]\(javascript", text);
    }

    private static string Markdown(string assessment, string waivers) => Text(assessment, waivers, "report.md");

    private static string Text(string assessment, string waivers, string path) =>
        Encoding.UTF8.GetString(Audit.Result(Audit.Request(assessment) with { Formats = Formats }, ("waivers.yaml", waivers)).Files.Single(file => file.Path == path).Bytes.Span);

    /// <summary>Without the style sheets, which are read in their own files.</summary>
    private static string Body(string page) => page[page.IndexOf("<body>", StringComparison.Ordinal)..];
}
