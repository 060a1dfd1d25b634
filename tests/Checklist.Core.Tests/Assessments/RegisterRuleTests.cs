using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Assessments;

/// <summary>What is wrong in a register of findings is said with its place, before anybody acts on it.</summary>
public class RegisterRuleTests
{
    private const string Withdrawn = "      - id: lab-03\n        title: Gone\n        state: withdrawn\n";

    [Theory]
    [InlineData("id: F-01, control: lab-02, statement: Late.", "")]
    [InlineData("id: f-00, control: lab-02, statement: Late.", "11:11 error CHK6320: the finding `f-00` is listed twice")]
    [InlineData(
        "id: F-01, control: lab-02, statement: Late., targets: [host01, host09]",
        "11:70 error CHK6321: the assessment lists no target `host09`")]
    [InlineData(
        "id: F-01, control: lab-02, statement: Late., targets: host9", "11:61 error CHK6321: the assessment lists no target `host9`")]
    [InlineData(
        "id: F-01, control: lab-2, statement: Late.",
        "11:26 warning CHK6322: the catalog has no control `lab-2` for a finding to be about")]
    [InlineData(
        "id: F-01, control: lab-03, statement: Late.",
        "11:26 warning CHK6323: control `lab-03` is withdrawn, and the finding `F-01` is still open")]
    [InlineData("id: F-01, control: lab-03, statement: Late., status: closed, verified: { by: Ann, on: 2026-11-24 }", "")]
    [InlineData(
        "id: F-01, control: lab-02, statement: Late., due: 2026-10-31",
        "11:57 warning CHK6324: the finding `F-01` is due before the audit started on 2026-11-01")]
    [InlineData("id: F-01, control: lab-02, statement: Late., due: 2026-10-31, carried-from: 2026-q3", "")]
    [InlineData(
        "id: F-01, control: lab-02, statement: Late., status: closed",
        "11:60 warning CHK6325: the finding `F-01` is closed, and nobody verified it")]
    [InlineData("id: F-01, control: lab-02", "11:7 error CHK2002: finding `F-01` has no `statement`")]
    [InlineData(
        "id: F-01, control: lab-02, statement: Late., grade: grave",
        "11:59 error CHK2005: `grave` is not a value of `grade`")]
    public void A_mistake_is_told_where_it_stands(string finding, string expected)
    {
        var text = Audit.Assessment() + $"findings:\n  - {{ id: F-00, control: lab-01, statement: None. }}\n  - {{ {finding} }}\n";
        var diagnostics = new DiagnosticBag();
        var sources = MemorySources.Of(Audit.Catalog + Withdrawn, ("assessments/2026-q4.yaml", text));
        Workspace.Open(sources, "catalog.yaml", diagnostics).Check();
        var found = diagnostics.Sorted().Where(finding => finding.Span.Source.Path.Contains("q4", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('\n', found.Select(Told)));
    }

    private static string Told(Diagnostic finding)
    {
        var (start, severity) = (finding.Span.Start, finding.Severity.ToString().ToLowerInvariant());
        return $"{start.Line}:{start.Column} {severity} {finding.Code}: {finding.Message}";
    }

    [Theory]
    [InlineData("", "", "F-01 F-02")]
    [InlineData("F-01 F-07 F-03", "", "F-08 F-09")]
    [InlineData("", "F-01 F-12", "F-13 F-14")]
    [InlineData("F-02", "f-09", "F-10 F-11")]
    [InlineData("NC-2026-099", "F-12", "NC-2026-100 NC-2026-101")]
    [InlineData("first", "", "F-01 F-02")]
    [InlineData("7", "", "8 9")]
    [InlineData("F-99999999999", "F-03", "F-04 F-05")]
    public void The_next_number_is_one_that_nobody_has_used(string own, string others, string expected)
    {
        var numbers = new RegisterNumbers(Words(own), Words(others));
        Assert.Equal(expected, $"{numbers.Next()} {numbers.Next()}");

        static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
