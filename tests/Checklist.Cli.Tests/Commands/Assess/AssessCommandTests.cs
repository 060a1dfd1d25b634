using Checklist.Cli.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessCommandTests : IDisposable
{
    private readonly CliTest test = GuideAudit.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_new_assessment_is_written_beside_the_catalog()
    {
        var result = test.New();
        Assert.Equal((0, "guide/assessments/q4.yaml\n", ""), (result.ExitCode, result.Output, result.Error));
        Snapshot.Verify(test.Read("guide/assessments/q4.yaml"), "yaml");
    }

    [Fact]
    public void What_other_readers_take_for_numbers_or_truth_values_is_written_in_quotes()
    {
        test.With("guide/catalog.yaml", Some.CatalogText + """
                    checks:
                      - { id: a, text: How many keys?, answer: text }
                      - { id: no, text: Is it locked?, answer: choice, choices: ["no", "yes"] }

            """);
        string[] named = ["--title", "no", "--assessor", "007", "--target", "0x1F"];
        test.Run(["assess", "new", "1e5", "--catalog", "guide", .. named, "--as-of", "2026-11-01"]);
        Assert.Contains("id: \"1e5\"\ntitle: \"no\"\nstarted: 2026-11-01\n", test.Read("guide/assessments/1e5.yaml"));
        Assert.Contains("targets:\n  - id: \"0x1F\"\nassessors:\n  - \"007\"\n", test.Read("guide/assessments/1e5.yaml"));
        test.With("ann.yaml", $$"""
            id: "1e5"
            catalog: { id: guide }
            targets: [{ id: "0x1F" }]
            results:
              - { control: rel-01, check: a, target: "0x1F", value: "007", by: "2026-01-01", on: 2026-11-02, {{GuideAudit.OtherText}} }
              - { control: rel-01, check: "no", target: "0x1F", value: "no", {{GuideAudit.OtherText}} }

            """);
        Assert.Equal(0, test.Run("assess", "collect", "ann.yaml", "--into", "guide/assessments/1e5.yaml").ExitCode);
        var written = test.Read("guide/assessments/1e5.yaml");
        Assert.Contains("    check: a\n    target: \"0x1F\"\n    value: \"007\"\n    by: \"2026-01-01\"\n    on: 2026-11-02\n", written);
        Assert.Contains("    check: \"no\"\n    target: \"0x1F\"\n    value: \"no\"\n", written);
    }

    [Fact]
    public void A_file_that_exists_is_not_overwritten()
    {
        test.New();
        var result = test.New();
        Assert.Equal(
            (2, "error: `guide/assessments/q4.yaml` exists\n   hint: choose another id, or remove the file\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_waiver_is_shown_in_every_output()
    {
        test.With("guide/waivers.yaml", """
            waivers:
              - control: rel-01
                target: "*"
                type: risk-accepted
                justification: It is only a lab.
                approved-by: Owner
                approved-on: 2026-10-01
                expires: 2026-12-31

            """);
        Assert.Equal((0, ""), (test.Run("build", "guide").ExitCode, test.Run("check", "guide", "--strict", "--quiet").Error));
        string[] outputs = ["markdown/checklist.md", "checklist.html", "handout.html"];
        Assert.All(
            outputs.Select(path => test.Read($"out/guide/{path}")),
            text => Assert.Contains("Waived until 31 December 2026", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_an_assessment_is_found_by_check()
    {
        test.New();
        test.With("guide/assessments/q4.yaml", test.Form("pass").Replace("target: host01", "target: host02", StringComparison.Ordinal));
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
}
