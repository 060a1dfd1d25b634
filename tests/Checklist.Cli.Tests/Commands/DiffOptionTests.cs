using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

/// <summary>What `diff` writes for a pull request, for the readers of a profile, and for who moves to another version.</summary>
public sealed class DiffOptionTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 1.0.0\ngroups:\n  - title: Before the tag\n    controls:\n"
        + "      - id: rel-01\n        title: Every test passes\n        severity: high\n        statement: All tests MUST pass.\n"
        + "      - id: rel-02\n        title: The changelog is written\n        statement: The changelog MUST be written.\n";

    private const string Profile = "title: Small releases\nexclude:\n  - control: rel-02\n    reason: No one reads it.\n    by: A. Owner\n"
        + "    on: 2026-11-01\n    decided-on: 1.0.0\n";

    private readonly CliTest test = CliTest.Create().With("catalog.yaml", Catalog).With("profiles/small.yaml", Profile);

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_pack_is_a_folder_with_all_that_an_upgrade_needs()
    {
        Change("1.0.0", "2.0.0", "All tests", "Most tests");
        var result = test.Run("diff", "1.0.0", "--pack", "upgrade");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] files =
            ["answers.csv", "concordance.csv", "concordance.html", "concordance.xlsx", "handout.html", "handout.pdf", "redline.html"];
        Assert.Equal(files, Directory.GetFiles(test.PathOf("upgrade")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(files.Select(file => $"upgrade/{file}"), result.Output.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
        Assert.Contains("Most tests MUST pass", test.Read("upgrade/handout.html"));
        Assert.DoesNotContain("The changelog MUST be written", test.Read("upgrade/handout.html"));
        Assert.Contains("<del>", test.Read("upgrade/redline.html"));
        Assert.Contains("rel-01", test.Read("upgrade/answers.csv"));
    }

    [Fact]
    public void A_pack_of_an_audit_tells_of_its_answers_and_asks_its_targets_again()
    {
        test.With(
            "assessments/q4.yaml",
            "id: q4\ncatalog: { id: rel, version: 1.0.0 }\ntargets: [{ id: one, title: One }, { id: two, title: Two }]\nresults:\n"
                + "  - { control: rel-01, target: one, result: pass, by: Ann, on: 2026-11-20, digest: unknown }\n");
        Change("1.0.0", "2.0.0", "All tests", "Most tests");
        var result = test.Run("diff", "1.0.0", "--pack", "upgrade", "--assessment", "assessments/q4.yaml", "--quiet");
        Assert.Equal((0, "", ""), (result.ExitCode, result.Error, result.Output));
        Assert.Contains(
            "\"rel-01\",\"rel-01\",\"\",\"does not count\",\"audit again\",\"Every test passes\",\"one\",\"pass\",\"Ann\",\"2026-11-20\"",
            test.Read("upgrade/answers.csv"));
        Assert.Contains("Two", test.Read("upgrade/handout.html"));
        test.With("assessments/q4.yaml", "id: q4\ncatalog: { id: other }\nresults: 7\n");
        Assert.Equal(1, test.Run("diff", "1.0.0", "--pack", "again", "--assessment", "assessments/q4.yaml").ExitCode);
        Assert.False(Directory.Exists(test.PathOf("again")));
    }

    /// <summary>Of two releases there is no sheet: it would be of neither. Nor of sources that `check` refuses.</summary>
    [Fact]
    public void A_pack_without_a_sheet_has_all_the_rest()
    {
        Change("1.0.0", "2.0.0", "All tests", "Most tests");
        test.With("profiles/broken.yaml", "title: [\n");
        var refused = test.Run("diff", "1.0.0", "--pack", "refused");
        Assert.Contains("There is no sheet: `checklist check` says what is wrong", refused.Output);
        File.Delete(test.PathOf("profiles/broken.yaml"));
        test.Run("release", "2.0.0");
        test.Run("diff", "1.0.0", "2.0.0", "--pack", "releases-only");
        foreach (var folder in new[] { "refused", "releases-only" })
        {
            Assert.Equal(5, Directory.GetFiles(test.PathOf(folder)).Length);
        }
    }

    [Theory]
    [InlineData("--assessment assessments/q4.yaml", "`--assessment` needs a pack")]
    [InlineData("--pack upgrade -o changes.html", "cannot be used together")]
    [InlineData("--map map.csv --profile small", "cannot be used together")]
    [InlineData("--max-size none", "`none` is not a value of `--max-size`")]
    [InlineData("--max-size 1000", "give at least 4000")]
    [InlineData("--link", "LINK")]
    [InlineData("--profile other", "CHK4001")]
    public void Options_that_make_no_sense_are_refused(string options, string message)
    {
        Change("1.0.0", "2.0.0", "All tests", "Most tests");
        var result = test.Run(["diff", "1.0.0", .. options.Split(' ')]);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(test.PathOf("upgrade")));
    }

    /// <summary>Hosts of code refuse a comment that is too long as a whole: the numbers come first, and the rest is cut.</summary>
    [Theory]
    [InlineData(4000)]
    [InlineData(9000)]
    [InlineData(65536)]
    public void Markdown_fits_into_a_comment(int size)
    {
        var many = string.Concat(Enumerable.Range(10, 90).Select(number =>
            $"      - id: rel-{number}\n        title: Step {number}\n        statement: Step {number} MUST be taken before the tag.\n"));
        test.With("catalog.yaml", Catalog + many);
        Change("1.0.0", "2.0.0", "MUST be taken", "MUST have been taken");
        var whole = test.Run("diff", "1.0.0", "--to", "markdown").Output;
        var cut = test.Run(
            "diff", "1.0.0", "--to", "markdown", "--max-size", $"{size}", "--link", "https://ci.example/changes").Output;
        Assert.InRange(cut.Length, 1000, size);
        Assert.Equal(whole.Length > size, cut.Contains("https://ci.example/changes", StringComparison.Ordinal));
        Assert.Contains("90", cut);
    }

    [Fact]
    public void A_profile_is_compared_with_itself()
    {
        Change("1.0.0", "2.0.0", "MUST be written", "MUST be written and read");
        Assert.Contains("1  changed requirement", test.Run("diff", "1.0.0").Output);
        Assert.DoesNotContain("changed requirement", test.Run("diff", "1.0.0", "--profile", "small").Output);
    }

    [Fact]
    public void A_decision_is_taken_again_by_a_command()
    {
        Change("1.0.0", "2.0.0", "MUST be written", "MUST be written and read");
        Assert.Contains("CHK4019", test.Run("check").Error);
        test.With("profiles/small.yaml", Profile.Replace("    decided-on: 1.0.0\n", ""));
        Assert.Equal(0, test.Run("check", "--decided", "rel-02").ExitCode);
        Assert.Contains("decided-on: \"sha256:", test.Read("profiles/small.yaml"));
        Assert.DoesNotContain("CHK4019", test.Run("check").Error);
        var slip = test.Run("check", "--decided", "rel-03");
        Assert.Equal(2, slip.ExitCode);
        Assert.Contains("`--decided rel-03` names no control that a profile leaves out or alters", slip.Error);
    }

    private void Change(string from, string to, string before, string after)
    {
        Assert.Equal(0, test.Run("release", from, "--quiet").ExitCode);
        test.With("catalog.yaml", test.Read("catalog.yaml").Replace($"version: {from}", $"version: {to}").Replace(before, after));
    }
}
