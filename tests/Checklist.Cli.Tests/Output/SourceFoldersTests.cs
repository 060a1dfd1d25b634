using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Output;

/// <summary>Where outputs may lie, and through which links a build writes.</summary>
public sealed class SourceFoldersTests : IDisposable
{
    private const string Text = "id: x\nchapters: [{ id: c, title: C, file: texts/part/c.md }]\n" + Some.CatalogText;

    private readonly CliTest test = CliTest.Create()
        .With("repo/policies/catalog.yaml", Text)
        .With("repo/policies/texts/part/c.md", "Text.\n");

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("repo/policies", "out")]
    [InlineData("repo/policies", ".")]
    [InlineData("repo/policies", "texts")]
    [InlineData("repo/policies", "../site")]
    [InlineData("repo", ".")]
    public void A_folder_beside_the_sources_may_be_an_output(string folder, string output)
    {
        AssertDone(folder, output);
        AssertDone(folder, output); // and be replaced
    }

    [Theory]
    [InlineData("policies", "repo", ".")] // the catalog's folder
    [InlineData("policies", "repo/policies", "..")]
    [InlineData("repo", "repo", "..")] // a folder above it
    [InlineData("texts", "repo/policies", ".")] // a folder that holds a file that is read
    [InlineData("part", "repo/policies", "texts")]
    [InlineData("deeper", "repo/policies", "texts/part")] // a folder inside such a folder
    [InlineData("x", "repo/policies", "texts/part/new")]
    [InlineData("x", "repo/policies", "templates")] // a folder with a meaning, or inside of it
    [InlineData("releases", "repo/policies", ".")]
    [InlineData("x", "repo/policies", "assessments/2026")]
    [InlineData("x", "repo/policies", "TEMPLATES")] // the disk may not tell the cases apart
    [InlineData("x", "repo/policies", "Texts/PART")]
    [InlineData("x", "repo", "Policies/texts/part")]
    [InlineData("x", "repo", ".git")] // the store of a repository
    [InlineData("x", "repo", ".Git/hooks")]
    public void A_folder_of_sources_is_none(string id, string folder, string output) => AssertRefused(id, folder, output);

    [Theory]
    [InlineData(".git/HEAD")]
    [InlineData(".git")]
    [InlineData(".GIT/HEAD")]
    [InlineData("catalog.yaml")]
    [InlineData("Catalog.YAML")]
    public void A_folder_that_holds_a_repository_or_a_catalog_is_none(string path)
    {
        test.With($"site/x/{path}", "");
        AssertRefused("x", "repo", "../site");
    }

    /// <summary>The manifest that a stranger ships is right in every sum.</summary>
    [Fact]
    public void A_manifest_changes_nothing_about_it()
    {
        var text = Text.Replace("id: x", "id: policies", StringComparison.Ordinal);
        test.With("repo/policies/manifest.json", Some.Manifest(("catalog.yaml", text), ("texts/part/c.md", "Text.\n")));
        test.With("repo/policies/texts/manifest.json", Some.Manifest(("part/c.md", "Text.\n")));
        AssertRefused("policies", "repo", ".");
        AssertRefused("texts", "repo/policies", ".");
    }

    [Theory]
    [InlineData("", "        guidance: \"![Plan](plans/a.svg)\"\n")]
    [InlineData("theme: { logo: plans/a.svg }\n", "")]
    public void A_folder_of_images_is_none(string before, string after)
    {
        const string Image = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";
        test.With("repo/policies/plans/a.svg", Image).With("repo/policies/plans/manifest.json", Some.Manifest(("a.svg", Image)));
        test.With("repo/policies/catalog.yaml", "id: plans\n" + before + Some.CatalogText + after);
        var result = test.RunIn("repo/policies", "build", "-o", ".");
        Assert.Contains("error CHK0033: `plans` cannot be an output because of `plans`", result.Error);
        Assert.Equal(Image, test.Read("repo/policies/plans/a.svg"));
    }

    [Fact]
    public void A_link_to_sources_is_the_same_as_the_sources()
    {
        Directory.CreateSymbolicLink(test.PathOf("site"), test.PathOf("repo/policies"));
        AssertRefused("texts", "repo", "../site");
        AssertRefused("x", "repo", "../site/templates");
    }

    [Fact]
    public void Sources_that_are_reached_through_a_link_are_the_same_too()
    {
        Directory.CreateSymbolicLink(test.PathOf("checkout"), test.PathOf("repo"));
        test.With("repo/policies/catalog.yaml", Text.Replace("id: x", "id: texts", StringComparison.Ordinal));
        var result = test.Run("build", "checkout/policies", "--to", "csv", "-o", "repo/policies");
        Assert.Contains("CHK0033", result.Error);
    }

    [Theory]
    [InlineData("repo/policies", "out", "out")]
    [InlineData("repo/policies", "out", "out/deep")]
    [InlineData("repo/policies/out", "x", null)]
    [InlineData("repo/policies/texts", "link", "texts/link")]
    [InlineData("repo/policies", "out", null)]
    public void A_link_in_the_sources_is_not_written_through(string folder, string name, string? output)
    {
        Directory.CreateDirectory(test.PathOf(folder));
        Directory.CreateDirectory(test.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(test.PathOf($"{folder}/{name}"), test.PathOf("elsewhere"));
        var result = output is null ? Build("repo/policies") : Build("repo/policies", "-o", output);
        Assert.Contains(": error CHK0040: ", result.Error);
        Assert.Equal(3, result.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(test.PathOf("elsewhere")));
    }

    [Fact]
    public void A_link_that_leads_nowhere_makes_no_folder()
    {
        Directory.CreateSymbolicLink(test.PathOf("repo/policies/out"), test.PathOf("made"));
        Assert.Contains("CHK0040", Build("repo/policies").Error);
        Assert.False(Directory.Exists(test.PathOf("made")));
    }

    [Fact]
    public void The_default_folder_was_named_by_nobody_wherever_it_is()
    {
        Directory.CreateDirectory(test.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(test.PathOf("repo/out"), test.PathOf("elsewhere"));
        Assert.Contains("CHK0040", test.RunIn("repo", "build", "policies").Error);
        Assert.Equal(0, test.RunIn("repo", "build", "policies", "--to", "csv", "-o", "out").ExitCode);
        Assert.True(File.Exists(test.PathOf("elsewhere/x/checklist.csv")));
    }

    [Fact]
    public void A_folder_of_catalogs_is_a_folder_of_sources()
    {
        Directory.CreateDirectory(test.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(test.PathOf("repo/site"), test.PathOf("elsewhere"));
        Assert.Contains("CHK0040", test.RunIn("repo", "build", ".", "-o", "site").Error);
        Assert.Equal(0, test.RunIn("repo", "build", "policies", "--to", "csv", "-o", "site").ExitCode);
    }

    [Fact]
    public void A_link_in_the_folder_of_another_catalog_is_not_written_through()
    {
        test.With("second/catalog.yaml", Some.CatalogText).With("elsewhere/mine.txt", "mine");
        Directory.CreateSymbolicLink(test.PathOf("second/site"), test.PathOf("elsewhere"));
        Assert.Contains("second/site: error CHK0040: ", test.Run("build", "repo/policies", "-o", "second/site/deep").Error);
        Assert.Contains("elsewhere/mine.txt", test.Files());
    }

    [Fact]
    public void A_catalog_beside_is_no_place_for_the_outputs_of_another()
    {
        test.With("repo/second/catalog.yaml", "id: policies\n" + Some.CatalogText);
        Assert.Contains("CHK0033", test.RunIn("repo", "build", "second", "-o", ".").Error);
    }

    private CliResult Build(string folder, params string[] more) =>
        test.RunIn(folder, ["build", test.PathOf("repo/policies"), "--to", "csv", .. more]);

    private void AssertDone(string folder, string output)
    {
        var result = Build(folder, "-o", output);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    private void AssertRefused(string id, string folder, string output)
    {
        test.With("repo/policies/catalog.yaml", Text.Replace("id: x", $"id: {id}", StringComparison.Ordinal));
        var before = test.Files();
        var result = Build(folder, "-o", output, "--overwrite");
        Assert.Contains(": error CHK0033: ", result.Error);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(before, test.Files());
    }
}
