using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Revisions;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Revisions;

/// <summary>A signature covers all that people believe it covers: whatever changes later is named.</summary>
public class AuditSealTests
{
    private const string Waivers = "waivers:\n  - { control: lab-02, target: host01, type: risk-accepted, justification: No clock., "
        + "approved-by: Owner, approved-on: 2026-10-01, expires: 2026-12-31 }\n";

    private static readonly string Before = Audit.Assessment(
        "control: lab-01, check: a, target: host01, result: pass, evidence: [a.txt], by: A. Auditor, on: 2026-11-20",
        "control: lab-01, check: b, target: host01, result: pass, evidence: [{ href: b.txt, title: Log, x-kept: safe }]",
        "control: lab-02, target: host01, result: fail, note: An hour late.");

    private static readonly CheckResult Passed = new("lab-01", "a", "host01") { Result = Verdict.Pass, Note = "Fine.\r\nAll of it." };

    [Fact]
    public void An_audit_that_did_not_change_is_bound_to_its_signature()
    {
        var report = Report(Signed(), Waivers);
        var signature = Assert.Single(report.Signatures);
        Assert.Equal((AuditSignatureState.Bound, report.Digest), (signature.State, signature.SignOff.Seal));
        Assert.Equal(["a", "b"], report.Evidence.Select(entry => entry.Evidence.Sha256![..1]));
        Assert.Empty(report.Defects);
    }

    [Theory]
    [InlineData("result: fail", "result: partial", "", "", "the answers")]
    [InlineData("note: An hour late.", "note: Late.", "", "", "the answers")]
    [InlineData("by: A. Auditor, on: 2026-11-20", "by: B. Auditor, on: 2026-11-20", "", "", "the answers")]
    [InlineData("title: HOST02", "title: HOST03", "", "", "the targets")]
    [InlineData("targets:\n", "scope: Two hosts\ntargets:\n", "", "", "the head")]
    [InlineData("version: 1.0.0, digest", "version: 1.0.1, digest", "", "", "the text")]
    [InlineData("targets:\n", "parameters: { days: '3' }\ntargets:\n", "", "", "the values")]
    [InlineData("", "", "2026-12-31", "2027-12-31", "the waivers")]
    [InlineData("", "", "No clock.", "No clock at all.", "the waivers")]
    [InlineData(
        "", "", "waivers:\n",
        "waivers:\n  - { control: lab-01, target: \"*\", type: risk-accepted, justification: J, approved-by: O, approved-on: 2026-10-01, expires: 2026-12-31 }\n", "the waivers")]
    public void A_later_change_is_named(string text, string changed, string waiver, string changedWaiver, string what)
    {
        var waivers = waiver.Length == 0 ? Waivers : Waivers.Replace(waiver, changedWaiver, StringComparison.Ordinal);
        var assessment = text.Length == 0 ? Signed() : Signed().Replace(text, changed, StringComparison.Ordinal);
        var signature = Assert.Single(Report(assessment, waivers).Signatures);
        Assert.Equal(AuditSignatureState.Outdated, signature.State);
        Assert.Equal([what], signature.Changed);
    }

    /// <summary>What was found is signed; what is done about it comes after the signature.</summary>
    [Theory]
    [InlineData("grade: major", "grade: minor", "the findings")]
    [InlineData("statement: Late.", "statement: Very late.", "the findings")]
    [InlineData("targets: [host01]", "targets: [host01, host02]", "the findings")]
    [InlineData("    owner: O. Owner\n", "    owner: P. Owner\n    due: 2027-01-31\n    cause: C\n    status: corrected\n", "")]
    [InlineData("findings:\n  - id: F-01", "x-findings:\n  - id: F-01", "the findings")]
    public void A_signature_covers_findings_as_they_were_found(string text, string changed, string what)
    {
        const string Register =
            "findings:\n  - id: F-01\n    control: lab-02\n    targets: [host01]\n    grade: major\n    statement: Late.\n    owner: O. Owner\n";
        var signed = Sign(Before + Register, "A. Auditor");
        var signature = Assert.Single(Report(signed.Replace(text, changed, StringComparison.Ordinal), Waivers).Signatures);
        Assert.Equal(what.Length == 0 ? AuditSignatureState.Bound : AuditSignatureState.Outdated, signature.State);
        Assert.Equal(what, string.Join(", ", signature.Changed));
    }

    [Fact]
    public void A_finding_that_was_added_after_signing_is_named()
    {
        var signed = Signed() + "findings:\n  - { id: F-01, control: lab-02, statement: Late. }\n";
        Assert.Equal(["the findings"], Assert.Single(Report(signed, Waivers).Signatures).Changed);
    }

    [Fact]
    public void Evidence_that_changed_after_signing_is_named_and_a_new_sum_does_not_help()
    {
        var report = Report(Signed(), Waivers, href => new string(href == "a.txt" ? 'f' : href[0], 64));
        Assert.Equal(["the file a.txt"], Assert.Single(report.Signatures).Changed);
        Assert.Contains(report.Defects, defect => defect is
        {
            Kind: AuditDefectKind.SignOffOutdated, Text: "What A. Auditor signed has changed since: the file a.txt.",
        });
        var forged = Signed().Replace(new string('a', 64), new string('f', 64), StringComparison.Ordinal);
        report = Report(forged, Waivers, href => new string(href == "a.txt" ? 'f' : href[0], 64));
        Assert.Equal(["the evidence"], Assert.Single(report.Signatures).Changed);
    }

    [Fact]
    public void Another_word_in_the_catalog_is_a_change_of_the_text()
    {
        var catalog = Audit.Catalog.Replace("The clock is right", "The clock is exact", StringComparison.Ordinal);
        Assert.Equal(["the text"], Assert.Single(Report(Signed(), Waivers, catalog: catalog).Signatures).Changed);
    }

    /// <summary>A waiver of another audit's targets, another way of writing an entry: nothing that was signed is another.</summary>
    [Fact]
    public void What_was_not_signed_may_change()
    {
        const string Others = Waivers + "  - { control: lab-02, target: host77, type: risk-accepted, justification: J, "
            + "approved-by: O, approved-on: 2026-10-01, expires: 2026-12-31 }\n";
        var assessment = Signed().Replace("note: An hour late.", "note: 'An hour late.'", StringComparison.Ordinal);
        Assert.Equal(AuditSignatureState.Bound, Assert.Single(Report(assessment, Others).Signatures).State);
    }

    [Fact]
    public void Evidence_that_is_missing_or_is_another_file_cannot_be_signed()
    {
        Assert.Equal(["CHK6240"], Codes(Before, href => href == "a.txt" ? null : new string('b', 64)));
        Assert.Equal(["CHK6241"], Codes(Signed(), href => new string(href == "a.txt" ? 'f' : href[0], 64)));
    }

    [Fact]
    public void Signing_again_replaces_the_signature_and_another_person_adds_one()
    {
        var again = Sign(Signed(), "A. Auditor");
        Assert.Equal(Signed(), again);
        var signatures = Report(Sign(again, "B. Auditor"), Waivers).Signatures;
        Assert.Equal(2, signatures.Count(signature => signature.State == AuditSignatureState.Bound));
    }

    [Fact]
    public void A_signature_that_came_on_a_form_is_sealed_where_it_is()
    {
        var signed = Sign(Before + "sign-off: [{ role: assessor, name: A. Auditor, on: 2026-11-20 }]\n", "A. Auditor");
        Assert.Equal(AuditSignatureState.Bound, Assert.Single(Report(signed, Waivers).Signatures).State);
    }

    [Fact]
    public void What_people_wrote_beside_evidence_stays() =>
        Assert.Contains("title: Log, x-kept: safe, sha256: \"bbbb", Signed(), StringComparison.Ordinal);

    [Fact]
    public void The_order_of_answers_makes_no_difference_and_that_of_targets_does()
    {
        CheckResult other = new("lab-02", null, "host01") { Result = Verdict.Fail };
        var two = new Assessment("q4", new("lab")) { Results = [Passed, other], Targets = [new("a", "A"), new("b", "B")] };
        Assert.Equal(Seal(two), Seal(two with { Results = [other, Passed] }));
        Assert.Equal(Seal(two), Seal(two with { Results = [Passed with { Note = "Fine.\nAll of it." }, other] }));
        Assert.NotEqual(Seal(two), Seal(two with { Targets = [new("b", "B"), new("a", "A")] }));
    }

    private static string Seal(Assessment assessment) => AuditSeal.Of(assessment, "sha256:a", []).Digest;

    private static string Signed() => Sign(Before, "A. Auditor");

    private static string Sign(string assessment, string name)
    {
        var diagnostics = new DiagnosticBag();
        var result = Sign(assessment, name, SumOf, diagnostics);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return Audit.Apply(assessment, result.Edits);
    }

    private static IReadOnlyList<string> Codes(string assessment, Func<string, string?> sum)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Sign(assessment, "A. Auditor", sum, diagnostics));
        return [.. diagnostics.Sorted().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code)];
    }

    private static SignResult? Sign(string assessment, string name, Func<string, string?> sum, DiagnosticBag diagnostics)
    {
        var workspace = Workspace.Open(Audit.Sources(("waivers.yaml", Waivers)), "catalog.yaml", diagnostics);
        var day = new DateOnly(2026, 11, 22);
        return Audits.Sign(workspace, new SignRequest(Audit.File(assessment), "Assessor", name, day, href => new EvidenceFile(sum(href))));
    }

    private static AuditReport Report(string assessment, string waivers, Func<string, string?>? sum = null, string? catalog = null)
    {
        var request = Audit.Request(assessment) with { Evidence = href => new EvidenceFile((sum ?? SumOf)(href)) };
        return Audit.Result(request, MemorySources.Of(catalog ?? Audit.Catalog, ("waivers.yaml", waivers)), new DiagnosticBag()).Report;
    }

    /// <summary>Each file has its first letter for a sum.</summary>
    private static string SumOf(string href) => new(href[0], 64);
}
