using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Manual;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Documents.Audits;

/// <summary>
/// Each thing that makes a record unfit to rely on is listed in every format, counted by its name, and fails a gate where the table says
/// so.
/// </summary>
public class AuditDefectTests
{
    private const string Approved =
        "justification: The lab has no clock., approved-by: Owner, approved-on: 2026-10-01, expires: 2026-12-31";

    private const string NoWaivers = "waivers: []\n";
    private const string Pass = "control: lab-02, target: host01, result: pass";
    private const string Failed = "control: lab-02, target: host01, result: fail, note: An hour late.";

    private static readonly string Expired = Waiver("lab-02", "host01").Replace("2026-12-31", "2026-11-24", StringComparison.Ordinal);
    private static readonly string Future = Waiver("lab-02", "host01").Replace("2026-10-01", "2026-11-26", StringComparison.Ordinal);
    private static readonly string Lowered = Waiver("lab-01", "host01", "severity-change, severity: low");

    private static readonly (AuditDefectKind Kind, string[] Results, string Lines, string Waivers)[] Cases =
    [
        (AuditDefectKind.WaiverExpired, [Failed], "", Expired),
        (AuditDefectKind.WaiverExpired, [Pass], "", Expired),
        (AuditDefectKind.WaiverInFuture, [Failed], "", Future),
        (AuditDefectKind.WaiverUnseen, [Pass], "", Waiver("lab-01", "host01")),
        (AuditDefectKind.WaiverUnseen, [Failed], "", Waiver("lab-02", "\"*\"")),
        (AuditDefectKind.WaiverUnseen, [Pass], "", Lowered),
        (AuditDefectKind.WaiverUnneeded, [Pass], "", Waiver("lab-02", "host01")),
        (AuditDefectKind.SeverityLowered, ["control: lab-01, check: b, target: host01, result: fail, note: A browser."], "", Lowered),
        (AuditDefectKind.Suspect, ["control: lab-02, target: host01, result: pass, digest: unknown"], "", NoWaivers),
        (AuditDefectKind.Conflicting, [Pass, Failed], "", NoWaivers),
        (AuditDefectKind.OtherText, [Pass, "control: lab-02, target: host01, result: pass, by: Bob, digest: unknown"], "", NoWaivers),
        (AuditDefectKind.ParameterOutOfRange, [Pass], "parameters: { log-days: 14 }\n", NoWaivers),
        (AuditDefectKind.ReasonMissing, ["control: lab-02, target: host01, result: not-applicable"], "", NoWaivers),
        (AuditDefectKind.NoteMissing, ["control: lab-02, target: host01, result: fail"], "", NoWaivers),
        (AuditDefectKind.NoteMissing, ["control: lab-02, target: host01, result: partial"], "", NoWaivers),
        (AuditDefectKind.EvidenceMissing, ["control: lab-01, check: a, target: host01, result: pass"], "", NoWaivers),
        (AuditDefectKind.EvidenceMissing, ["control: lab-01, check: a, target: host01, result: fail, note: Desktop."], "", NoWaivers),
        (AuditDefectKind.EvidenceNotFound, [$"{Pass}, evidence: [gone.txt]"], "", NoWaivers),
        (AuditDefectKind.EvidenceChanged, [$"{Pass}, evidence: [{{ href: a.txt, sha256: \"{new string('0', 64)}\" }}]"], "", NoWaivers),
        (AuditDefectKind.EvidenceUnrecorded, [$"{Pass}, evidence: [a.txt]"], "", NoWaivers),
        (AuditDefectKind.DateOutside, [$"{Pass}, on: 2027-11-20"], "", NoWaivers),
        (AuditDefectKind.DateOutside, [$"{Pass}, on: 2019-11-20"], "", NoWaivers),
        (AuditDefectKind.SignOffUnbound, [Pass], SignOff(""), NoWaivers),
        (AuditDefectKind.SignOffOutdated, [Pass], SignOff($", digest: \"sha256:{new string('0', 64)}\""), NoWaivers),
        (AuditDefectKind.Unplaced, ["control: lab-99, target: host01, result: pass"], "", NoWaivers),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_defect_is_in_every_format_and_fails_the_gates_that_count_it(int number)
    {
        var (kind, results, lines, waivers) = Cases[number];
        var rule = GateRules.Of(kind);
        var assessment = Audit.Assessment(results) + lines;
        var (report, files) = Report(assessment, waivers, Audit.Reports);
        Assert.Contains(kind, report.Defects.Select(defect => defect.Kind));
        Assert.Equal(rule.IsDefault, report.Defects.First(defect => defect.Kind == kind).FailsGate);
        Assert.All(files, file =>
        {
            var text = ReportText.Of(file);
            Assert.All(Words(rule, file), word => Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase));
        });
        Assert.Equal(1, GateFindings(assessment, waivers, AllowAllBut(kind)));
        Assert.Equal(0, GateFindings(assessment, waivers, AllowAllBut()));
    }

    [Fact]
    public void Every_defect_has_a_case_but_those_of_values()
    {
        AuditDefectKind[] ofValues = [AuditDefectKind.VerdictContradicted, AuditDefectKind.ValueNotJudged]; // JudgedAnswerTests has them
        Assert.Equal(Enum.GetValues<AuditDefectKind>(), Cases.Select(known => known.Kind).Concat(ofValues).Distinct().Order());
    }

    [Fact]
    public void The_table_has_each_kind_once_in_the_order_of_reports()
    {
        Assert.Equal(Enum.GetValues<AuditDefectKind>(), GateRules.All.Select(rule => rule.Defect).OfType<AuditDefectKind>());
        Assert.Equal(Enum.GetValues<GateKind>(), GateRules.All.Select(rule => rule.Kind).OfType<GateKind>());
        Assert.Equal(GateRules.All.Count, GateRules.All.Select(rule => rule.Word).Distinct().Count());
    }

    [Fact]
    public void A_sound_record_has_no_defect()
    {
        var report = Report(Audit.Assessment(Pass), NoWaivers).Report;
        Assert.Empty(report.Defects);
    }

    /// <summary>A waiver accepts what was found: what was not looked at stays unanswered, with the severity that it has.</summary>
    [Theory]
    [InlineData("risk-accepted")]
    [InlineData("severity-change, severity: low")]
    public void A_waiver_changes_nothing_about_a_check_that_was_not_looked_at(string type)
    {
        var before = Report(Audit.Assessment(Pass), NoWaivers).Report;
        var after = Report(Audit.Assessment(Pass), Waiver("lab-01", "\"*\"", type)).Report;
        Assert.Equal(
            before.Answers.All.Select(answer => (answer.Bucket, answer.Severity)),
            after.Answers.All.Select(answer => (answer.Bucket, answer.Severity)));
    }

    [Fact]
    public void A_waiver_that_is_approved_later_does_not_hold()
    {
        Assert.Equal(1, Report(Audit.Assessment(Failed), Future).Report.Total[AnswerBucket.Fail]);
        var today = Future.Replace("2026-11-26", "2026-11-25", StringComparison.Ordinal);
        Assert.Equal(1, Report(Audit.Assessment(Failed), today).Report.Total[AnswerBucket.Waived]);
    }

    [Theory]
    [InlineData("", "Nobody has looked at anything yet")]
    [InlineData(Pass, "None among the 1 of 6 checks that were looked at")]
    public void No_open_finding_is_said_only_of_what_was_looked_at(string result, string expected)
    {
        var assessment = result.Length == 0 ? Audit.Assessment() : Audit.Assessment(result);
        var files = Report(assessment, NoWaivers, AuditFormat.Markdown, AuditFormat.Html, AuditFormat.Pdf).Files;
        Assert.All(files, file => Assert.Contains(expected, ReportText.Of(file), StringComparison.Ordinal));
    }

    [Fact]
    public void The_manual_has_the_table_of_all_that_a_gate_counts()
    {
        var chapter = ManualFiles.Chapter("running-an-audit.md");
        Assert.All(GateRules.All, rule => Assert.Contains(
            $"| `{rule.Word}` | {rule.What} |{(rule.IsDefault ? " yes" : "")} |", chapter, StringComparison.Ordinal));
    }

    /// <summary>In a PDF, words of a narrow column stand apart.</summary>
    private static string[] Words(GateRule rule, OutputFile file) => file.Path switch
    {
        "report.json" => [rule.Word.Replace('-', ' ')],
        "report.pdf" => rule.Title.Split(' '),
        _ => [rule.Title],
    };

    private static string Waiver(string control, string target, string type = "risk-accepted") =>
        $"waivers:\n  - {{ control: {control}, target: {target}, type: {type}, {Approved} }}\n";

    private static string SignOff(string digest) => $"sign-off: [{{ role: Assessor, name: A. Auditor, on: 2026-11-22{digest} }}]\n";

    private static AuditGate AllowAllBut(params AuditDefectKind[] counted) =>
        new(new Dictionary<GateKind, ControlSeverity?>(), 99) { Defects = counted.ToHashSet() };

    private static int GateFindings(string assessment, string waivers, AuditGate gate)
    {
        var diagnostics = new DiagnosticBag();
        Report(assessment, waivers, diagnostics, gate, AuditFormat.Json);
        return diagnostics.Sorted().Count(finding => finding.Code == "CHK6030");
    }

    private static AuditResult Report(string assessment, string waivers, params AuditFormat[] formats) =>
        Report(assessment, waivers, new DiagnosticBag(), AuditGate.Open, formats);

    private static AuditResult Report(
        string assessment, string waivers, DiagnosticBag diagnostics, AuditGate gate, params AuditFormat[] formats)
    {
        const string Parameters = "parameters: [{ id: log-days, label: Days of logs, type: integer, min: 30 }]\n";
        var catalog = Audit.Catalog.Replace("groups:\n", Parameters + "groups:\n", StringComparison.Ordinal);
        var digest = Built.Text(MemorySources.Of(catalog))!.Digest;
        var request = Audit.Request(assessment.Replace(Audit.DocumentDigest(), digest, StringComparison.Ordinal)) with
        {
            Formats = formats,
            Gate = gate,
            Evidence = href => href.Contains('.', StringComparison.Ordinal)
                ? new EvidenceFile(href == "a.txt" ? new string('a', 64) : null)
                : null,
        };
        return Audit.Result(request, MemorySources.Of(catalog, ("waivers.yaml", waivers)), diagnostics);
    }
}
