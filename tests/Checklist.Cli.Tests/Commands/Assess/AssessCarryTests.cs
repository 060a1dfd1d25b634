using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands.Assess;

public sealed class AssessCarryTests : IDisposable
{
    private const string First = "id: guide\nversion: 1.0.0\n" + Some.CatalogText;

    private readonly CliTest test = GuideAudit.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_carried_assessment_keeps_what_is_unchanged_and_doubts_the_rest()
    {
        test.New();
        test.With("ann.yaml", test.Form("pass", "by: Ann, on: 2026-11-20")).Collect("ann.yaml");
        var same = Carry("--id", "q1", "--as-of", "2027-02-01");
        Assert.Equal(
            (0, "guide/assessments/q1.yaml\n\n1 answer carried over, 0 suspect, 0 to do\n", ""),
            (same.ExitCode, same.Output, same.Error));
        Assert.Contains("carried-from: q4", test.Read("guide/assessments/q1.yaml"), StringComparison.Ordinal);
        var next = Some.CatalogText.Replace("Every test passes", "Every test passes twice", StringComparison.Ordinal);
        test.With("guide/catalog.yaml", next + "      - id: rel-02\n        title: Another\n");
        var changed = Carry("--id", "q2", "--as-of", "2027-05-01");
        Assert.Equal("guide/assessments/q2.yaml\n\n0 answers carried over, 1 suspect, 1 to do\n", changed.Output);
        test.Run("build", "guide", "--assessment", "guide/assessments/q2.yaml", "--only", "new", "--to", "markdown");
        var delta = test.Read("out/guide/markdown/checklist.md");
        Assert.Contains("rel-02", delta, StringComparison.Ordinal);
        Assert.DoesNotContain("rel-01", delta, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_is_carried_into_a_release_while_the_sources_have_gone_on()
    {
        test.With("guide/catalog.yaml", First).RunIn("guide", "release", "1.0.0");
        test.New();
        test.With("ann.yaml", test.Form("pass", "on: 2026-11-20")).Collect("ann.yaml");
        var second = First.Replace("1.0.0", "2.0.0", StringComparison.Ordinal).Replace("passes", "passes twice", StringComparison.Ordinal);
        test.With("guide/catalog.yaml", second);
        var same = Carry("--to", "1.0.0", "--id", "same");
        Assert.EndsWith("1 answer carried over, 0 suspect, 0 to do\n", same.Output, StringComparison.Ordinal);
        Assert.Contains("  version: 1.0.0", test.Read("guide/assessments/same.yaml"), StringComparison.Ordinal);
        var next = Carry("--to", "2.0.0", "--id", "next");
        Assert.EndsWith("0 answers carried over, 1 suspect, 0 to do\n", next.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_of_a_profile_is_not_carried_into_a_release()
    {
        const string Few = "id: few\ntitle: Few\nby: Owner\non: 2026-10-01\ninclude: { ids: [rel-01], reason: Enough. }\n";
        test.With("guide/catalog.yaml", First).With("guide/profiles/few.yaml", Few).RunIn("guide", "release", "1.0.0");
        test.Run("assess", "new", "p4", "--catalog", "guide", "--profile", "few");
        test.With("guide/catalog.yaml", First.Replace("1.0.0", "2.0.0", StringComparison.Ordinal));
        var result = test.Run("assess", "carry", "guide/assessments/p4.yaml", "--to", "1.0.0");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            "guide/assessments/p4.yaml:1:1: error CHK6066: the audit is of the profile `few`, which release `1.0.0` does not hold\n",
            result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_is_carried_into_the_version_that_was_meant_or_not_at_all()
    {
        test.New();
        var result = Carry("--to", "9.0.0");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            "guide/assessments/q4.yaml:1:1: error CHK7031: there is no release `9.0.0`\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(test.Files(), file => file.Contains("9.0.0", StringComparison.Ordinal));
    }

    private CliResult Carry(params string[] arguments) => test.Run(["assess", "carry", GuideAudit.Assessment, .. arguments]);
}
