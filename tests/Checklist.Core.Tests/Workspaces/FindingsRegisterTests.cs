using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Workspaces;

/// <summary>A register of findings: made of what failed, followed up, reported, sealed and carried on.</summary>
public class FindingsRegisterTests
{
    private const string Register =
        "findings:\n"
        + "  # agreed at the closing meeting\n"
        + "  - id: F-01\n    control: lab-01\n    targets: [host01]\n    grade: major\n"
        + "    statement: >\n      The browser is\n      installed.\n"
        + "    owner: 'O. Owner' # on leave until May\n    due: 2026-11-24\n    x-ticket: SEC-1\n"
        + "  - id: F-02\n    control: lab-02\n    statement: An hour late.\n"
        + "    status: closed\n    verified: { by: Ann, on: 2026-11-24 }\n";

    private static readonly string Failed = Audit.Assessment(
        "control: lab-01, check: a, target: host01, result: pass, evidence: [a.txt]",
        "control: lab-01, check: a, target: host02, result: fail, note: Desktop Experience., evidence: [b.txt]",
        "control: lab-01, check: b, target: host01, result: fail, note: A browser is there.",
        "control: lab-01, check: b, target: host02, result: partial, note: A browser is there.",
        "control: lab-02, target: host01, result: fail");

    [Fact]
    public void Each_control_that_failed_becomes_one_finding_with_its_targets()
    {
        var text = Updated(Failed, new RegisterChange { Id = null }, fromResults: true, change: false);
        var findings = Audit.Read(text).Assessment.Findings;
        Assert.Equal(
            [
                ("F-01", "lab-01", "host01, host02", "a on HOST02: Desktop Experience.\nb on HOST01, HOST02: A browser is there.", "b.txt"),
                ("F-02", "lab-02", "host01", "Fail, without a note.", ""),
            ],
            findings.Select(found => (
                found.Id, found.Control, string.Join(", ", found.Targets), found.Statement,
                string.Join(", ", found.Evidence.Select(evidence => evidence.Href)))));
        Assert.All(findings, found => Assert.Null(found.Grade));
    }

    [Fact]
    public void Running_it_twice_adds_nothing_and_a_further_target_makes_a_further_finding()
    {
        var once = Updated(Failed, new RegisterChange(), fromResults: true, change: false);
        Assert.Equal(once, Updated(once, new RegisterChange(), fromResults: true, change: false));
        var more = once.Replace(
            "results:\n", "results:\n  - { control: lab-02, target: host02, result: fail, note: A day late. }\n", StringComparison.Ordinal);
        var last = Audit.Read(Updated(more, new RegisterChange(), fromResults: true, change: false)).Assessment.Findings[^1];
        Assert.Equal(("F-03", "lab-02", "host02", "A day late."), (last.Id, last.Control, Assert.Single(last.Targets), last.Statement));
    }

    [Fact]
    public void A_closed_finding_is_not_opened_again_and_a_waived_result_makes_none()
    {
        const string Waiver = "waivers:\n  - { control: lab-01, target: \"*\", type: risk-accepted, justification: J, approved-by: O, "
            + "approved-on: 2026-11-20, expires: 2026-12-31 }\n";
        var closed = Failed + "findings:\n  - { id: F-07, control: lab-02, statement: S, status: closed, verified: { by: A } }\n";
        Assert.Equal(closed, Updated(closed, new RegisterChange(), fromResults: true, change: false, ("assessments/waivers.yaml", Waiver)));
    }

    [Fact]
    public void Numbers_of_other_audits_are_not_used_again()
    {
        var other = Audit.Assessment().Replace("2026-q4", "2026-q3", StringComparison.Ordinal)
            + "findings:\n  - { id: F-41, control: lab-02, statement: S, status: closed, verified: { by: A } }\n";
        var text = Updated(Failed, new RegisterChange(), fromResults: true, change: false, ("assessments/2026-q3.yaml", other));
        Assert.Equal(["F-42", "F-43"], Audit.Read(text).Assessment.Findings.Select(found => found.Id));
    }

    [Fact]
    public void A_change_touches_nothing_else_in_the_file()
    {
        var before = Failed + Register;
        var change = new RegisterChange
        {
            Id = "f-01",
            Due = "2027-01-31",
            Cause = "The wrong image.\nNobody looked.",
            Status = FindingStatus.Corrected,
        };
        var expected = before
            .Replace("due: 2026-11-24\n", "due: 2027-01-31\n", StringComparison.Ordinal)
            .Replace(
                "x-ticket: SEC-1\n",
                "x-ticket: SEC-1\n    cause: |-\n      The wrong image.\n      Nobody looked.\n    status: corrected\n",
                StringComparison.Ordinal);
        Assert.Equal(expected, Updated(before, change));
    }

    [Fact]
    public void A_finding_is_added_by_hand_with_the_next_number()
    {
        var change = new RegisterChange
        {
            Control = "lab-02", Statement = "A minute late.", Targets = ["host02"], Grade = FindingGrade.Opportunity,
        };
        Assert.EndsWith(
            "  - id: F-03\n    control: lab-02\n    targets: [\"host02\"]\n    grade: opportunity\n    statement: A minute late.\n"
                + "    status: open\n",
            Updated(Failed + Register, change),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_in_JSON_is_changed_too()
    {
        var json = "{ \"id\": \"q4\", \"catalog\": { \"id\": \"lab\", \"digest\": \"unknown\" },\n"
            + "  \"findings\": [{ \"id\": \"F-01\", \"control\": \"lab-02\", \"statement\": \"Late.\" }], \"results\": [] }\n";
        var text = Updated(json, new RegisterChange { Id = "F-01", Owner = "O. \"Owner\"" });
        Assert.Contains("\"statement\": \"Late.\", \"owner\": \"O. \\\"Owner\\\"\" }]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_report_has_the_register_and_its_evidence()
    {
        var files = Report(Failed + Register, AuditGate.Open, Audit.Reports).Files;
        string[] expected = ["F 01", "F 02", "Owner", "Overdue", "The browser is installed.", "An hour late."];
        Assert.All(
            files.Where(file => file.Path != "report.json"),
            file => Assert.All(expected, word => Assert.Contains(word, ReportText.Of(file), StringComparison.Ordinal)));
        var json = files.Single(file => file.Path == "report.json");
        Assert.Contains("\"overdue\": true", ReportText.Of(json), StringComparison.Ordinal);
        var seen = Register.Replace("    owner:", "    evidence: [c.txt]\n    owner:", StringComparison.Ordinal);
        Assert.Equal("F-01", Assert.Single(Report(Failed + seen).Report.Evidence[^1].UsedBy));
    }

    [Theory]
    [InlineData(null, "2026-11-25", 1)]
    [InlineData(ControlSeverity.High, "2026-11-25", 1)]
    [InlineData(ControlSeverity.Critical, "2026-11-25", 0)]
    [InlineData(null, "2026-11-24", 0)]
    public void A_gate_counts_findings_that_are_open_after_their_day(ControlSeverity? least, string day, int count)
    {
        var gate = new AuditGate(new Dictionary<GateKind, ControlSeverity?> { [GateKind.Overdue] = least }, null)
        {
            Defects = new HashSet<AuditDefectKind>(),
        };
        var diagnostics = new DiagnosticBag();
        var request = Audit.Request(Failed + Register) with { Gate = gate, AsOf = DateOnly.Parse(day, CultureInfo.InvariantCulture) };
        Audit.Result(request, Audit.Sources(), diagnostics);
        var counted = diagnostics.Sorted().Where(found => found.Code == "CHK6030");
        Assert.Equal(count, counted.Count(found => found.Message.StartsWith("there is 1 overdue finding", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_not_closed_is_carried_on_with_its_number_and_all_that_was_said()
    {
        var diagnostics = new DiagnosticBag();
        var request = new CarryRequest(Audit.File(Failed + Register), "2027-q1", new DateOnly(2027, 2, 1));
        var result = Audits.Carry(Workspace.Open(Audit.Sources(), "catalog.yaml", diagnostics), request);
        Assert.NotNull(result);
        var before = Audit.Read(Failed + Register).Assessment.Findings[0];
        var carried = Assert.Single(Audit.Read(result.Text).Assessment.Findings);
        Assert.Equal(
            before with { CarriedFrom = "2026-q4", Place = null, Targets = [], Evidence = [] },
            carried with { Place = null, Targets = [], Evidence = [] });
        Assert.Equal((1, "host01"), (result.Findings, Assert.Single(carried.Targets)));
        Assert.Equal("2026-q4", Audit.Read(Again(result.Text)).Assessment.Findings[0].CarriedFrom);

        static string Again(string text) => Audits.Carry(
            Workspace.Open(Audit.Sources(), "catalog.yaml", new DiagnosticBag()),
            new CarryRequest(Audit.File(text), "2027-q2", new DateOnly(2027, 5, 1)))!.Text;
    }

    private static AuditResult Report(string assessment, AuditGate? gate = null, params AuditFormat[] formats) => Audit.Result(
        Audit.Request(assessment) with { Gate = gate ?? AuditGate.Open, Formats = formats });

    private static string Updated(
        string text, RegisterChange wish, bool fromResults = false, bool change = true, params (string Path, string Text)[] others)
    {
        var diagnostics = new DiagnosticBag();
        var request = new RegisterRequest(Audit.File(text), Audit.Day) { FromResults = fromResults, Change = change ? wish : null };
        var result = FindingsRegister.Update(Workspace.Open(Audit.Sources(others), "catalog.yaml", diagnostics), request);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return Audit.Apply(text, result.Edits);
    }
}
