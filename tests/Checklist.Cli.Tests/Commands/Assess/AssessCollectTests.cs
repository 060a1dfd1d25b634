using Checklist.Cli.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessCollectTests : IDisposable
{
    private const string Big = "guide/assessments/big.yaml";

    private readonly CliTest test = GuideAudit.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Forms_are_collected_and_reading_them_twice_changes_nothing()
    {
        test.New();
        test.With("ann.yaml", test.Form("pass")).With("bob.yaml", test.Form("fail"));
        var first = test.Collect("ann.yaml");
        Assert.Equal((0, "guide/assessments/q4.yaml: 1 answer read: 1 new\n", ""), (first.ExitCode, first.Output, first.Error));
        var written = test.Read(GuideAudit.Assessment);
        var again = test.Collect("ann.yaml");
        Assert.Equal("guide/assessments/q4.yaml: 1 answer read: 1 as before\n", again.Output);
        Assert.Equal(written, test.Read(GuideAudit.Assessment));
    }

    [Fact]
    public void A_conflict_is_shown_with_both_answers_and_kept()
    {
        test.New();
        test.With("ann.yaml", test.Form("pass")).With("bob.yaml", test.Form("fail"));
        var result = test.Collect("ann.yaml", "bob.yaml");
        Snapshot.Verify(result.Output, "txt");
        var settled = test.Collect("bob.yaml", "--prefer", "file");
        Assert.Equal(
            """
            decided  rel-01 on host01: Fail
            changed  rel-01 on host01: Pass / Fail -> Fail
            guide/assessments/q4.yaml: 1 answer read: 1 in conflict

            """,
            settled.Output);
    }

    [Fact]
    public void A_correction_of_the_same_person_counts_and_what_it_corrects_is_shown_in_the_report()
    {
        test.New();
        test.With("first.yaml", test.Form("pass", "by: Ann, on: 2026-11-20T09:30"))
            .With("second.yaml", test.Form("fail", "by: ann, on: 2026-11-20T17:05, note: The door was open."));
        Assert.EndsWith("1 new\n", test.Collect("second.yaml").Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            corrected rel-01 on host01: Fail; before
                     Pass, by Ann, on 2026-11-20T09:30, in first.yaml
            guide/assessments/q4.yaml: 1 answer read: 1 new

            """,
            test.Collect("first.yaml").Output);
        Assert.Equal("guide/assessments/q4.yaml: 2 answers read: 2 as before\n", test.Collect("first.yaml", "second.yaml").Output);
        Assert.Equal("no findings in 2 files\n", test.Run("check", "guide").Error);
        Assert.EndsWith(
            "0 of 1 passed, 1 failed\n", test.Report("--to", "markdown", "--as-of", "2026-11-30").Output, StringComparison.Ordinal);
        Assert.Contains(
            "Corrected: Pass, Ann, 2026-11-20T09:30", test.Read("out/guide.assessments/q4/report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fail_for_another_text_is_named_and_fails_the_gate_until_somebody_decides()
    {
        test.New();
        test.With("bob.yaml", test.Form("pass"))
            .With("ann.yaml", test.Form("fail", $"note: see photo 7, on: 2026-11-27, {GuideAudit.OtherText}"));
        test.Collect("bob.yaml");
        var late = test.Collect("ann.yaml");
        Assert.Equal(
            """
            to another text rel-01 on host01
                     Fail, on 2026-11-27, in ann.yaml, "see photo 7"
            guide/assessments/q4.yaml: 1 answer read: 1 to another text

            """,
            late.Output);
        Assert.Contains("warning CHK6204", test.Run("check", "guide").Error, StringComparison.Ordinal);
        Assert.Equal(1, Gate().ExitCode);
        Assert.Contains("see photo 7", test.Read("out/guide.assessments/q4/report.md"), StringComparison.Ordinal);
        Assert.Equal(0, test.Collect("--decide", "current", "--by", "Olga").ExitCode);
        Assert.Contains("decided: { by: \"Olga\", on: \"", test.Read(GuideAudit.Assessment), StringComparison.Ordinal);
        Assert.Equal(0, Gate().ExitCode);
        Assert.Equal("guide/assessments/q4.yaml: 1 answer read: 1 as before\n", test.Collect("ann.yaml").Output);

        CliResult Gate() => test.Report("--to", "markdown", "--fail-on", "fail");
    }

    [Fact]
    public void An_answer_to_another_text_that_holds_becomes_the_one_that_counts()
    {
        test.New();
        test.With("bob.yaml", test.Form("pass")).With("ann.yaml", test.Form("fail", $"note: see photo 7, {GuideAudit.OtherText}"));
        test.Collect("bob.yaml", "ann.yaml");
        Assert.Equal(
            """
            decided  rel-01 on host01: Fail
            changed  rel-01 on host01: Pass / Fail -> Fail
            guide/assessments/q4.yaml: no answers read

            """,
            test.Collect("--decide", "other:rel-01@host01").Output);
        Assert.EndsWith("0 of 1 passed, 1 failed\n", test.Report("--to", "json").Output, StringComparison.Ordinal);
        Assert.Equal("guide/assessments/q4.yaml: 2 answers read: 2 as before\n", test.Collect("bob.yaml", "ann.yaml").Output);
    }

    [Fact]
    public void One_form_that_does_not_belong_here_stops_all()
    {
        test.New();
        var before = test.Read(GuideAudit.Assessment);
        test.With("ann.yaml", test.Form("pass"))
            .With("other.yaml", test.Form("fail").Replace("id: q4", "id: q3", StringComparison.Ordinal));
        var result = test.Collect("ann.yaml", "other.yaml");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            "other.yaml: error CHK6200: `other.yaml` is a form of the audit `q3`, and `q4` was to take its answers\n",
            result.Error,
            StringComparison.Ordinal);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
        Assert.Equal(0, test.Collect("ann.yaml", "other.yaml", "--from-other-audit").ExitCode);
        Assert.Contains("audit: \"q3\" }", test.Read(GuideAudit.Assessment), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_come_from_a_list_and_many_split_the_assessment()
    {
        var hosts = Enumerable.Range(1, 150).Select(number => $"h{number:000},Host {number},web{number},Berlin\n");
        test.With("hosts.csv", "id,title,also,group\n" + string.Concat(hosts));
        Assert.Equal(0, test.Run("assess", "new", "big", "--targets", "hosts.csv", "--catalog", "guide").ExitCode);
        var head = test.Read(Big);
        Assert.Contains("  - id: h150\n    title: Host 150\n    also: [\"web150\"]\n    group: Berlin\n", head, StringComparison.Ordinal);
        Assert.Contains("include:\n  - \"big/*.yaml\"\n", head, StringComparison.Ordinal);
        test.With("ann.yaml", Filled("target: h001, result: pass, on: 2026-11-20", "target: h002, result: fail, note: torn"));
        Assert.Equal("guide/assessments/big.yaml: 2 answers read: 2 new\n", Collect("ann.yaml"));
        Assert.Equal(head, test.Read(Big));
        var part = test.Read("guide/assessments/big/001.yaml");
        Assert.Contains("target: h001\n    result: pass", part, StringComparison.Ordinal);
        Assert.Contains("target: h002\n    result: fail", part, StringComparison.Ordinal);
        test.With("bob.yaml", Filled("target: h001, result: pass, by: Bob", "target: h003, result: pass"));
        Assert.Equal("guide/assessments/big.yaml: 2 answers read: 1 new, 1 as before\n", Collect("bob.yaml"));
        Assert.Contains("    by: Bob\n", test.Read("guide/assessments/big/001.yaml"), StringComparison.Ordinal);
        Assert.Contains("target: h003", test.Read("guide/assessments/big/002.yaml"), StringComparison.Ordinal);
        var report = test.Run("assess", "report", Big, "--to", "json");
        Assert.EndsWith("2 of 150 passed, 1 failed, 147 not checked\n", report.Output, StringComparison.Ordinal);
        var sheet = Build("--to", "pdf");
        Assert.Equal(1, sheet.ExitCode);
        Assert.Contains(
            "error CHK6207: a form for 150 targets would have more than the 100 that people can fill in",
            sheet.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, Build("--to", "pdf", "--target", "h001,h002").ExitCode);
        Assert.Equal(0, Build("--to", "csv").ExitCode);

        string Filled(string first, string second) => head.Replace(
            "results: []",
            $"results:\n  - {{ control: rel-01, {first} }}\n  - {{ control: rel-01, {second} }}",
            StringComparison.Ordinal);
        string Collect(string form) => test.Run("assess", "collect", form, "--into", Big).Output;
        CliResult Build(params string[] more) => test.Run(["build", "guide", "--assessment", Big, .. more]);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        test.New();
        var before = test.Read(GuideAudit.Assessment);
        var result = test.With("ann.yaml", test.Form("pass")).Collect("ann.yaml", "--dry-run");
        Assert.Equal("guide/assessments/q4.yaml: 1 answer read: 1 new; nothing is written\n", result.Output);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
    }

    [Fact]
    public void A_damaged_form_leaves_the_assessment_as_it_is()
    {
        test.New();
        var before = test.Read(GuideAudit.Assessment);
        test.With("ann.yaml", test.Form("pass")).With("bad.yaml", "{ \"id\": ");
        Assert.Equal(1, test.Collect("ann.yaml", "bad.yaml").ExitCode);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
    }

    [Fact]
    public void The_only_assessment_needs_no_name()
    {
        test.New();
        test.With("guide/ann.yaml", test.Form("pass"));
        Assert.Equal(0, test.RunIn("guide", "assess", "collect", "ann.yaml").ExitCode);
        Assert.Contains("result: pass", test.Read(GuideAudit.Assessment), StringComparison.Ordinal);
    }
}
