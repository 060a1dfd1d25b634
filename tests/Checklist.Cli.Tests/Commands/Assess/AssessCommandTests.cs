using Checklist.Cli.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessCommandTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("guide/catalog.yaml", Some.CatalogText);

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_new_assessment_is_written_beside_the_catalog()
    {
        var result = New();
        Assert.Equal((0, "guide/assessments/q4.yaml\n", ""), (result.ExitCode, result.Output, result.Error));
        Snapshot.Verify(test.Read("guide/assessments/q4.yaml"), "yaml");
    }

    [Fact]
    public void A_file_that_exists_is_not_overwritten()
    {
        New();
        var result = New();
        Assert.Equal((2, "error: `guide/assessments/q4.yaml` exists\n   hint: choose another id, or remove the file\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Forms_are_collected_and_reading_them_twice_changes_nothing()
    {
        New();
        test.With("ann.yaml", Form("pass")).With("bob.yaml", Form("fail"));
        var first = test.Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        Assert.Equal((0, "guide/assessments/q4.yaml: 1 new\n", ""), (first.ExitCode, first.Output, first.Error));
        var written = test.Read("guide/assessments/q4.yaml");
        var again = test.Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        Assert.Equal("guide/assessments/q4.yaml: 0 new, 1 as before\n", again.Output);
        Assert.Equal(written, test.Read("guide/assessments/q4.yaml"));
    }

    [Fact]
    public void A_conflict_is_shown_with_both_answers_and_kept()
    {
        New();
        test.With("ann.yaml", Form("pass")).With("bob.yaml", Form("fail"));
        var result = test.Run("assess", "collect", "ann.yaml", "bob.yaml", "--into", "guide/assessments/q4.yaml");
        Snapshot.Verify(result.Output, "txt");
        var settled = test.Run("assess", "collect", "bob.yaml", "--into", "guide/assessments/q4.yaml", "--prefer", "file");
        Assert.Equal("changed  rel-01 on host01: Pass / Fail -> Fail\nguide/assessments/q4.yaml: 0 new, 1 changed\n", settled.Output);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        New();
        var before = test.Read("guide/assessments/q4.yaml");
        var result = test.With("ann.yaml", Form("pass")).Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml", "--dry-run");
        Assert.Equal("guide/assessments/q4.yaml: 1 new; nothing is written\n", result.Output);
        Assert.Equal(before, test.Read("guide/assessments/q4.yaml"));
    }

    [Fact]
    public void A_damaged_form_leaves_the_assessment_as_it_is()
    {
        New();
        var before = test.Read("guide/assessments/q4.yaml");
        var result = test.With("ann.yaml", Form("pass")).With("bad.yaml", "{ \"id\": ").Run("assess", "collect", "ann.yaml", "bad.yaml", "--into", "guide/assessments/q4.yaml");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, test.Read("guide/assessments/q4.yaml"));
    }

    [Fact]
    public void The_only_assessment_needs_no_name()
    {
        New();
        test.With("guide/ann.yaml", Form("pass"));
        Assert.Equal(0, test.RunIn("guide", "assess", "collect", "ann.yaml").ExitCode);
        Assert.Contains("result: pass", test.Read("guide/assessments/q4.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_lists_its_files_and_says_how_it_stands()
    {
        New();
        test.With("ann.yaml", Form("fail")).Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        var result = test.Run("assess", "report", "guide/assessments/q4.yaml", "--as-of", "2026-11-25", "--to", "markdown,json");
        Assert.Equal((0, "out/guide/assessments/q4/report.md\nout/guide/assessments/q4/report.json\n\n0 of 1 passed, 1 failed\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Contains("### rel-01 on HOST01: Every test passes", test.Read("out/guide/assessments/q4/report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_makes_the_exit_code_one_and_the_report_is_written()
    {
        New();
        test.With("ann.yaml", Form("fail")).Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        var result = test.Run("assess", "report", "guide/assessments/q4.yaml", "--to", "json", "--fail-on", "fail:medium");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error CHK6030: there is 1 failed check of severity medium or worse, and none may be", result.Error, StringComparison.Ordinal);
        Assert.Contains("out/guide/assessments/q4/report.json", test.Files());
        Assert.Equal(0, test.Run("assess", "report", "guide/assessments/q4.yaml", "--to", "json", "--fail-on", "fail:high").ExitCode);
    }

    [Fact]
    public void Evidence_is_summed_and_nothing_outside_the_folder_is_read()
    {
        New();
        test.With("ann.yaml", Form("fail", "evidence: [shots/a.png, ../catalog.yaml, https://example.org/x.png]")).With("guide/assessments/shots/a.png", "abc");
        test.Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        test.Run("assess", "report", "guide/assessments/q4.yaml");
        var report = test.Read("out/guide/assessments/q4/report.md");
        Assert.Contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", report, StringComparison.Ordinal);
        Assert.Contains("| ../catalog.yaml | not found |", report, StringComparison.Ordinal);
        Assert.Contains("kept elsewhere", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_holds_report_assessment_and_evidence_and_is_the_same_every_time()
    {
        New();
        test.With("ann.yaml", Form("fail", "evidence: [shots/a.png, ../catalog.yaml]")).With("guide/assessments/shots/a.png", "abc");
        test.Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        string[] args = ["assess", "report", "guide/assessments/q4.yaml", "--to", "json", "--as-of", "2026-11-25", "--bundle", "q4.zip"];
        Assert.Equal(0, test.Run(args).ExitCode);
        var first = File.ReadAllBytes(test.PathOf("q4.zip"));
        test.Run(args);
        Assert.Equal(first, File.ReadAllBytes(test.PathOf("q4.zip")));
        using var zip = System.IO.Compression.ZipFile.OpenRead(test.PathOf("q4.zip"));
        Assert.Equal(["q4.yaml", "report/report.json", "shots/a.png"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void A_carried_assessment_keeps_what_is_unchanged_and_doubts_the_rest()
    {
        New();
        test.With("ann.yaml", Form("pass", "by: Ann, on: 2026-11-20")).Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        var same = test.Run("assess", "carry", "guide/assessments/q4.yaml", "--id", "q1", "--as-of", "2027-02-01");
        Assert.Equal((0, "guide/assessments/q1.yaml\n\n1 answer carried over, 0 suspect, 0 to do\n", ""), (same.ExitCode, same.Output, same.Error));
        Assert.Contains("carried-from: q4", test.Read("guide/assessments/q1.yaml"), StringComparison.Ordinal);
        test.With("guide/catalog.yaml", Some.CatalogText.Replace("Every test passes", "Every test passes twice", StringComparison.Ordinal) + "      - id: rel-02\n        title: Another\n");
        var changed = test.Run("assess", "carry", "guide/assessments/q4.yaml", "--id", "q2", "--as-of", "2027-05-01");
        Assert.Equal("guide/assessments/q2.yaml\n\n0 answers carried over, 1 suspect, 1 to do\n", changed.Output);
        test.Run("build", "guide", "--assessment", "guide/assessments/q2.yaml", "--only", "new", "--to", "markdown");
        var delta = test.Read("out/guide/markdown/checklist.md");
        Assert.Contains("rel-02", delta, StringComparison.Ordinal);
        Assert.DoesNotContain("rel-01", delta, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_is_carried_into_a_release_while_the_sources_have_gone_on()
    {
        const string First = "id: guide\nversion: 1.0.0\n" + Some.CatalogText;
        test.With("guide/catalog.yaml", First).RunIn("guide", "release", "1.0.0");
        New();
        test.With("ann.yaml", Form("pass", "on: 2026-11-20")).Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/q4.yaml");
        test.With("guide/catalog.yaml", First.Replace("1.0.0", "2.0.0", StringComparison.Ordinal).Replace("passes", "passes twice", StringComparison.Ordinal));
        Assert.EndsWith("1 answer carried over, 0 suspect, 0 to do\n", test.Run("assess", "carry", "guide/assessments/q4.yaml", "--to", "1.0.0", "--id", "same").Output, StringComparison.Ordinal);
        Assert.Contains("  version: 1.0.0", test.Read("guide/assessments/same.yaml"), StringComparison.Ordinal);
        Assert.EndsWith("0 answers carried over, 1 suspect, 0 to do\n", test.Run("assess", "carry", "guide/assessments/q4.yaml", "--to", "2.0.0", "--id", "next").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_of_a_profile_is_not_carried_into_a_release()
    {
        const string First = "id: guide\nversion: 1.0.0\n" + Some.CatalogText;
        test.With("guide/catalog.yaml", First).With("guide/profiles/few.yaml", "id: few\ntitle: Few\nby: Owner\non: 2026-10-01\ninclude: { ids: [rel-01], reason: Enough. }\n").RunIn("guide", "release", "1.0.0");
        test.Run("assess", "new", "p4", "--catalog", "guide", "--profile", "few");
        test.With("guide/catalog.yaml", First.Replace("1.0.0", "2.0.0", StringComparison.Ordinal));
        var result = test.Run("assess", "carry", "guide/assessments/p4.yaml", "--to", "1.0.0");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("guide/assessments/p4.yaml:1:1: error CHK6066: the audit is of the profile `few`, which release `1.0.0` does not hold\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_is_carried_into_the_version_that_was_meant_or_not_at_all()
    {
        New();
        var result = test.Run("assess", "carry", "guide/assessments/q4.yaml", "--to", "9.0.0");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("guide/assessments/q4.yaml:1:1: error CHK7031: there is no release `9.0.0`\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(test.Files(), file => file.Contains("9.0.0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_waiver_is_shown_in_every_output()
    {
        test.With("guide/waivers.yaml", "waivers:\n  - { control: rel-01, target: \"*\", type: risk-accepted, justification: It is only a lab., approved-by: Owner, approved-on: 2026-10-01, expires: 2026-12-31 }\n");
        Assert.Equal((0, ""), (test.Run("build", "guide").ExitCode, test.Run("check", "guide", "--strict", "--quiet").Error));
        string[] outputs = ["markdown/checklist.md", "checklist.html", "handout.html"];
        Assert.All(outputs.Select(path => test.Read($"out/guide/{path}")), text => Assert.Contains("Waived until 31 December 2026", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_an_assessment_is_found_by_check()
    {
        New();
        test.With("guide/assessments/q4.yaml", test.Read("guide/assessments/q4.yaml").Replace("results: []", "results:\n  - { control: rel-01, target: host02, result: pass }", StringComparison.Ordinal));
        var result = test.Run("check", "guide");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CHK6003", result.Error + result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess carry", "no OLD is given", "name the assessment of the last audit")]
    [InlineData("build --only new", "`--only` needs an assessment", "add `--assessment <file>`")]
    [InlineData("build --assessment x --only nwe", "`nwe` is not a value of `--only`", "use `new`")]
    [InlineData("assess", "no command is given", "run `checklist assess --help`")]
    [InlineData("assess nwe", "unknown command `nwe`", "use `new`")]
    [InlineData("assess new", "no ID is given", "name the audit, as in `checklist assess new 2026-q4`")]
    [InlineData("assess new ../x", "`../x` is not an id", "use letters, digits, `.`, `_` and `-`, and start with a letter or digit")]
    [InlineData("assess collect", "no FILE is given", "name the files that people sent back")]
    [InlineData("assess collect x --prefer newset", "`newset` is not a value of `--prefer`", "use `newest`")]
    [InlineData("assess report", "no FILE is given", "name an assessment")]
    [InlineData("assess report x --fail-on fial", "`fial` is not a value of `--fail-on`", "use `fail`")]
    [InlineData("assess report x --fail-on fail:hihg", "`hihg` is not a value of `--fail-on`", "use `high`")]
    [InlineData("assess report x --max-open many", "`many` is not a number", "write `--max-open <number>`")]
    [InlineData("assess report x --as-of today", "`today` is not a date", "write it as YYYY-MM-DD")]
    [InlineData("assess report --against", "`--against` has no value", "write `--against <file>`")]
    public void Wrong_usage_is_one_line_with_a_hint(string args, string message, string hint)
    {
        var result = test.Run(args.Split(' '));
        Assert.Equal($"error: {message}\n   hint: {hint}\n", result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void A_missing_assessment_is_a_finding()
    {
        var result = test.Run("assess", "report", "guide/assessments/none.yaml");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("guide/assessments/none.yaml", result.Error, StringComparison.Ordinal);
    }

    private CliResult New() => test.Run("assess", "new", "q4", "--target", "host01=HOST01", "--assessor", "A. Auditor", "--catalog", "guide", "--as-of", "2026-11-01");

    /// <summary>What one person sends back, made from the assessment's own head.</summary>
    private string Form(string verdict, string more = "on: 2026-11-20") => test.Read("guide/assessments/q4.yaml")
        .Replace("results: []\n", $"results:\n  - {{ control: rel-01, target: host01, result: {verdict}, {more} }}\n", StringComparison.Ordinal);
}
