using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Mistake = Some.CatalogText + "        severty: high\n";

    private readonly CliTest test = CliTest.Create().With("catalog.yaml", Some.CatalogText);

    public void Dispose() => test.Dispose();

    [Fact]
    public void Nothing_to_report_is_said_in_one_line_and_nothing_is_written()
    {
        var result = test.Run("check");
        Assert.Equal((0, "", "no findings in 1 file\n"), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(["catalog.yaml"], test.Files());
    }

    [Fact]
    public void The_time_is_told_on_a_terminal_only()
    {
        var result = test.Run(["check"], terminal => terminal with { IsWatched = true });
        Assert.Matches(@"^no findings in 1 file · \d+\.\d\d s\n$", result.Error);
    }

    [Fact]
    public void Text_goes_to_the_error_stream()
    {
        var result = test.With("catalog.yaml", Mistake).Run("check");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("catalog.yaml:7:9: error CHK2003: ", result.Error);
        Assert.EndsWith("\n\n1 error in 1 file\n", result.Error);
    }

    [Theory]
    [InlineData("json", "{\"code\":\"CHK2003\"")]
    [InlineData("sarif", "{\n  \"$schema\":")]
    [InlineData("github", "::error file=catalog.yaml,line=7")]
    [InlineData("msbuild", "catalog.yaml(7,9,7,16): error CHK2003: ")]
    public void Other_formats_are_the_product_and_alone_on_the_standard_output(string format, string start)
    {
        var result = test.With("catalog.yaml", Mistake).Run("check", "--format", format);
        Assert.StartsWith(start, result.Output);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Several_catalogs_are_reported_together()
    {
        var result = test.With("all/b/catalog.yaml", Mistake).With("all/a/catalog.yaml", Mistake).Run("check", "all");
        Assert.StartsWith("all/a/catalog.yaml:7:9: error", result.Error);
        Assert.Contains("\nall/b/catalog.yaml:7:9: error", result.Error);
        Assert.EndsWith("2 errors in 2 files\n", result.Error);
    }

    [Fact]
    public void Fix_writes_missing_ids_and_checks_again()
    {
        test.With("catalog.yaml",
            "title: Release checklist\r\ngroups:\r\n  - title: Before the tag # first\r\n    controls:\r\n      - Every test passes\r\n      - title: The changelog is written\r\n");
        var result = test.Run("check", "--fix");
        Assert.StartsWith("wrote 2 ids into catalog.yaml\n", result.Error);
        Assert.Equal(0, result.ExitCode);
        var fixedText = test.Read("catalog.yaml");
        Assert.Contains("  - title: Before the tag # first\r\n", fixedText);
        Assert.Equal(2, fixedText.Split("id: ").Length - 1);
        Assert.DoesNotContain("wrote", test.Run("check", "--fix").Error);
        Assert.Equal(fixedText, test.Read("catalog.yaml"));
    }

    [Fact]
    public void Fix_keeps_the_report_clean_for_programs()
    {
        var result = test.With("catalog.yaml", "title: A\ngroups:\n  - title: B\n    controls:\n      - Every test passes\n")
            .Run("check", "--fix", "--format", "sarif");
        Assert.StartsWith("{\n", result.Output);
    }

    [Fact]
    public void Coverage_is_the_product_and_findings_stay_on_the_error_stream()
    {
        var result = test.Run("check", "--coverage");
        Assert.Equal((0, "no findings in 1 file\n"), (result.ExitCode, result.Error));
        Assert.StartsWith("Coverage of Release checklist (", result.Output);
        Assert.Equal(["catalog.yaml"], test.Files());
    }

    [Theory]
    [InlineData("markdown", "# Coverage of Release checklist\n")]
    [InlineData("html", "<!doctype html>\n")]
    public void Coverage_has_other_forms(string form, string start) =>
        Assert.StartsWith(start, test.Run("check", "--coverage", "--to", form).Output);

    [Theory]
    [InlineData("`--to` needs `--coverage`", "check", "--to", "html")]
    [InlineData("`--coverage` and `--format json` both write to the standard output", "check", "--coverage", "--format", "json")]
    [InlineData("a report in HTML is of one catalog", "check", "all", "--coverage", "--to", "html")]
    public void Coverage_that_cannot_be_told_apart_is_wrong_usage(string message, params string[] arguments)
    {
        var result = test.With("all/b/catalog.yaml", Some.CatalogText).With("all/a/catalog.yaml", Some.CatalogText).Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void Distilled_writes_the_digest_of_the_controls_that_are_named()
    {
        test.With("intro.md", "# Introduction\n\nRun every test.\n").With(
            "catalog.yaml",
            "title: A\nchapters: [{ id: intro, title: Introduction, file: intro.md }]\ngroups:\n  - title: B\n    controls:\n      - { id: rel-01, title: One, guide: intro }\n      - { id: pub-01, title: Two, guide: intro }\n");
        Assert.StartsWith("wrote 1 digest into catalog.yaml\n", test.Run("check", "--distilled", "rel-*").Error);
        Assert.Matches("guide: { to: intro, digest: \"sha256:[0-9a-f]{12}\" } }\n .*guide: intro }\n", test.Read("catalog.yaml"));
        test.With("intro.md", "# Introduction\n\nRun all tests.\n");
        Assert.Contains("warning CHK3060: `intro` has changed since", test.Run("check").Error);
    }
}
