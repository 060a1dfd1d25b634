using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private const string Releases = "/releases/*.json linguist-generated -diff\n";
    private const string Audits = "/assessments/*.closed.json linguist-generated -diff\n";

    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("minimal")]
    [InlineData("guide")]
    [InlineData("audit")]
    [InlineData("policy")]
    public void Each_template_passes_the_check_and_builds_without_a_finding(string template)
    {
        Assert.Equal(0, test.Run("init", "docker-hosts", "--template", template).ExitCode);
        Assert.StartsWith("no findings", test.Run("check", "docker-hosts", "--strict").Error);
        var built = test.Run("build", "docker-hosts", "--strict", "--profile", "all", "--to", "markdown");
        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        Assert.Contains("# Docker hosts\n", test.Read("out/docker-hosts/markdown/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_was_written_and_what_to_do_next()
    {
        var result = test.Run("init", "policies", "--template", "policy");
        Assert.Equal(
            """
            policies/catalog.yaml
            policies/chapters/purpose.md
            policies/chapters/responsibilities.md
            policies/catalog.schema.json
            policies/profile.schema.json
            policies/.github/workflows/checklist.yml
            policies/.gitignore
            policies/.gitattributes

            """,
            result.Output);
        Assert.Equal(
            """

            Next:
              checklist serve policies          see it in a browser while you edit catalog.yaml
              checklist build policies          write the pages, the PDF and the Markdown below out/
              checklist release 0.1.0 policies  freeze a version, so that the next one can be compared with it
              git init policies                 the workflow runs when this is a repository at GitHub

            """,
            result.Error);
    }

    [Fact]
    public void A_policy_can_be_released_as_it_stands()
    {
        test.Run("init", "policies", "--template", "policy");
        Assert.Equal((0, ""), (test.Run("release", "0.1.0", "policies").ExitCode, test.Run("check", "policies", "--strict", "-q").Error));
    }

    [Theory]
    [InlineData("guide", "Guide")]
    [InlineData("ISO 27001", "ISO 27001")]
    [InlineData("null", "\"Null\"")]
    [InlineData("2026", "\"2026\"")]
    [InlineData("Sicherheit für Büros", "\"Sicherheit für Büros\"")]
    [InlineData("a's [b] #1", "A s b 1")]
    [InlineData("日本", "\"日本\"")]
    public void Id_and_title_come_from_the_name_of_the_folder(string folder, string title)
    {
        test.Run("init", folder, "--template", "minimal");
        Assert.Contains($"\ntitle: {title}\n", test.Read($"{folder}/catalog.yaml"), StringComparison.Ordinal);
        Assert.StartsWith("no findings", test.Run("check", folder, "--strict").Error);
    }

    [Fact]
    public void Every_schema_is_the_one_that_schema_prints_and_every_modeline_leads_to_one()
    {
        test.Run("init", "policies");
        foreach (var kind in new[] { "catalog", "include", "profile" })
        {
            Assert.Equal(test.Run("schema", kind).Output, test.Read($"policies/{kind}.schema.json"));
        }

        var sources = test.Files().Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, sources.Count);
        Assert.All(sources, path =>
        {
            const string Modeline = "# yaml-language-server: $schema=";
            var first = test.Read(path).Split('\n')[0];
            Assert.StartsWith(Modeline, first, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(test.PathOf(path))!, first[Modeline.Length..])), path);
        });
    }

    [Fact]
    public void In_a_repository_the_workflow_lies_at_its_root_and_names_the_folder()
    {
        test.With(".git/HEAD", "").With("README.md", "mine");
        var result = test.Run("init", "docs/o'hara guide");
        Assert.DoesNotContain("git init", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n  CATALOG: 'docs/o''hara guide'\n", test.Read(".github/workflows/checklist.yml"), StringComparison.Ordinal);
        Assert.Equal(("/out/\n", "/out/\n"), (test.Read(".gitignore"), test.Read("docs/o'hara guide/.gitignore")));
        Assert.Equal("mine", test.Read("README.md"));
    }

    [Theory]
    [InlineData("", "/out/\n")]
    [InlineData("node_modules", "node_modules\n/out/\n")]
    [InlineData("bin/\r\nobj/\r\n", "bin/\r\nobj/\r\n/out/\r\n")]
    [InlineData("out\n", "out\n")]
    [InlineData("  /out/ \n", "  /out/ \n")]
    [InlineData("outer/\n", "outer/\n/out/\n")]
    public void An_ignore_file_gets_a_line_more_once(string before, string after)
    {
        test.With(".gitignore", before).Run("init");
        Assert.Equal(after, test.Read(".gitignore"));
    }

    [Theory]
    [InlineData("", Releases + Audits)]
    [InlineData("*.cs text", "*.cs text\n" + Releases + Audits)]
    [InlineData("releases/*.json diff\n", "releases/*.json diff\n" + Audits)]
    [InlineData(Audits + Releases, Audits + Releases)]
    public void An_attributes_file_gets_the_lines_that_it_lacks(string before, string after)
    {
        test.With(".gitattributes", before).Run("init");
        Assert.Equal(after, test.Read(".gitattributes"));
    }

    [Fact]
    public void What_helps_the_catalog_and_is_there_already_stays_as_it_is()
    {
        test.With(".git/HEAD", "").With(".github/workflows/checklist.yml", "mine").With("catalog.schema.json", "mine");
        var result = test.Run("init");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            "left as it was: catalog.schema.json\nleft as it was: .github/workflows/checklist.yml\n",
            result.Error,
            StringComparison.Ordinal);
        Assert.Equal(("mine", "mine"), (test.Read("catalog.schema.json"), test.Read(".github/workflows/checklist.yml")));
    }

    [Fact]
    public void Files_of_a_catalog_are_named_and_nothing_is_written()
    {
        test.With("policies/catalog.yaml", "mine").With("policies/chapters/introduction.md", "mine");
        var result = test.Run("init", "policies");
        Assert.Equal(
            """
            error: nothing is written, because `policies/catalog.yaml`, `policies/chapters/introduction.md` exist
               hint: name another folder, or move the files away

            """,
            result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(["policies/catalog.yaml", "policies/chapters/introduction.md"], test.Files());
        Assert.Equal("mine", test.Read("policies/catalog.yaml"));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_wrong_usage()
    {
        var result = test.With("policies", "mine").Run("init", "policies");
        Assert.Equal("error: `policies` is a file\n   hint: name a folder\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Theory]
    [InlineData("policies/.github")]
    [InlineData("policies/chapters")]
    public void A_refusal_of_the_disk_in_the_middle_leaves_nothing(string obstacle)
    {
        var result = test.With(obstacle, "mine").Run("init", "policies");
        Assert.Contains("error CHK0005: ", result.Error);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal([obstacle], test.Files());
    }

    [Fact]
    public void An_ignore_file_that_is_no_file_is_refused_and_nothing_is_written()
    {
        Directory.CreateDirectory(test.PathOf(".gitignore"));
        var result = test.Run("init");
        Assert.StartsWith(".gitignore: error CHK0041: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(test.Files());
    }

    [Fact]
    public void A_name_that_GitHub_would_take_for_an_expression_is_refused()
    {
        test.With(".git/HEAD", "");
        Assert.Equal(
            "error: the name of the folder `${{ secrets.A }}` cannot be used in a workflow\n   hint: give the folder another name\n",
            test.Run("init", "${{ secrets.A }}").Error);
    }

    [Fact]
    public void This_folder_is_the_default()
    {
        Assert.Contains("\n  checklist build  ", test.Run("init").Error, StringComparison.Ordinal);
        Assert.Contains("catalog.yaml", test.Files());
    }

    [Fact]
    public void A_template_that_is_not_there_is_wrong_usage() =>
        Assert.Equal("error: `guid` is not a value of `--template`\n   hint: use `guide`\n", test.Run("init", "--template", "guid").Error);
}
