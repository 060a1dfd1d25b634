using System.Text.Json;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessFindingsTests : IDisposable
{
    private readonly CliTest test = GuideAudit.Create();

    public AssessFindingsTests()
    {
        test.New();
        test.With("ann.yaml", test.Form("fail", "by: Ann, on: 2026-11-20, note: Two tests fail.")).Collect("ann.yaml");
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public void Findings_are_made_of_results_once_and_listed()
    {
        var added = Run("--from-results");
        const string List = "No.   Grade  Status  Due  Owner  Where\n"
            + "F-01  –      Open    –    –      rel-01 on HOST01\n"
            + "      Two tests fail.\n\n1 finding: 1 open\n";
        Assert.Equal(
            (0, $"guide/assessments/q4.yaml: 1 finding added: F-01\n\n{List}", ""), (added.ExitCode, added.Output, added.Error));
        var once = test.Read(GuideAudit.Assessment);
        Assert.Equal($"guide/assessments/q4.yaml: no finding to add\n\n{List}", Run("--from-results").Output);
        Assert.Equal(once, test.Read(GuideAudit.Assessment));
        Assert.Equal(List, Run().Output);
        Assert.Equal("", Run("--quiet").Output);
    }

    [Fact]
    public void A_finding_is_followed_up_without_an_editor()
    {
        Run("--from-results");
        Run("--set", "F-01", "--grade", "major", "--owner", "O. Owner", "--due", "2026-11-30", "--cause", "No time.");
        Assert.Equal(
            "No.   Grade  Status   Due         Owner     Where\n"
                + "F-01  Major  Overdue  2026-11-30  O. Owner  rel-01 on HOST01\n"
                + "      Two tests fail.\n\n1 finding: 1 major; 1 open; 1 overdue\n",
            Run("--as-of", "2026-12-01").Output);
        var late = test.Report("--to", "json", "--as-of", "2026-12-01", "--fail-on", "overdue", "--allow", "date,no-evidence");
        Assert.Contains("there is 1 overdue finding, and none may be", late.Error, StringComparison.Ordinal);
        Run("--set", "F-01", "--status", "closed", "--verified-by", "Ann", "--as-of", "2026-12-01");
        var assessment = test.Read(GuideAudit.Assessment);
        Assert.Contains("    verified: { by: \"Ann\", on: \"2026-12-01\" }\n", assessment, StringComparison.Ordinal);
        Assert.Equal(0, test.Report("--to", "json", "--as-of", "2026-12-01", "--fail-on", "overdue", "--allow", "date").ExitCode);
    }

    [Fact]
    public void A_finding_that_no_answer_shows_is_added_by_hand()
    {
        var added = Run("--add", "rel-01", "--target", "host01", "--statement", "The list is old.", "--grade", "opportunity");
        Assert.Contains("F-01  OFI    Open", added.Output, StringComparison.Ordinal);
        Assert.Contains("    statement: The list is old.\n", test.Read(GuideAudit.Assessment), StringComparison.Ordinal);
    }

    [Fact]
    public void The_register_is_there_for_other_programs()
    {
        Run("--from-results");
        var json = JsonDocument.Parse(Run("--format", "json", "--as-of", "2026-12-01").Output).RootElement;
        var finding = json.GetProperty("findings")[0];
        Assert.Equal(
            ("q4", "2026-12-01", "F-01", "Two tests fail.", false),
            (json.GetProperty("assessment").GetString(), json.GetProperty("as-of").GetString(), finding.GetProperty("id").GetString(),
                finding.GetProperty("statement").GetString(), finding.GetProperty("overdue").GetBoolean()));
    }

    [Theory]
    [InlineData("`--owner` names no finding", "--owner", "O")]
    [InlineData("`--set` and `--add` exclude each other", "--set", "F-01", "--add", "rel-01")]
    [InlineData("`--set F-01` changes nothing", "--set", "F-01")]
    [InlineData("there is no finding `F-09`", "--set", "F-09", "--owner", "O")]
    [InlineData("a new finding needs a statement", "--add", "rel-01")]
    [InlineData("the audit has no control `rel-09`", "--add", "rel-09", "--statement", "S")]
    [InlineData("`grave` is not a value of `--grade`", "--set", "F-01", "--grade", "grave")]
    [InlineData("`soon` is not a day", "--set", "F-01", "--due", "soon")]
    public void What_cannot_be_meant_is_wrong_usage_and_changes_nothing(string message, params string[] arguments)
    {
        Run("--from-results");
        var before = test.Read(GuideAudit.Assessment);
        var result = Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
    }

    [Fact]
    public void A_target_that_the_audit_does_not_have_is_refused_before_anything_is_written()
    {
        var before = test.Read(GuideAudit.Assessment);
        var result = Run("--add", "rel-01", "--target", "host09", "--statement", "S");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CHK6321", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
    }

    [Fact]
    public void A_closed_audit_is_listed_and_takes_no_changes()
    {
        Run("--from-results");
        test.Run("assess", "close", GuideAudit.Assessment);
        Assert.Equal(0, Run().ExitCode);
        Assert.Contains("CHK6246", Run("--set", "F-01", "--owner", "O").Error, StringComparison.Ordinal);
    }

    private CliResult Run(params string[] arguments) => test.Run(["assess", "findings", GuideAudit.Assessment, .. arguments]);
}
