using System.Diagnostics;
using Checklist.Cli.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 1.0.0\ngroups:\n  - title: Before the tag\n    controls:\n"
        + "      - id: rel-01\n        title: Every test passes\n        severity: high\n        statement: All tests MUST pass on a clean checkout.\n"
        + "      - id: rel-02\n        title: The changelog is written\n        rationale: People read it.\n";

    private static readonly string Later = Catalog
        .Replace("1.0.0", "2.0.0").Replace("a clean checkout", "two clean checkouts").Replace("People read it", "People look for it")
        + "      - id: rel-03\n        title: The tag is signed\n        statement: Tags MUST be signed.\n";

    private readonly CliTest test = CliTest.Create().With("catalog.yaml", Catalog);

    public void Dispose() => test.Dispose();

    [Fact]
    public void Text_for_a_terminal() => Snapshot.Verify(Compare("text"), "txt");

    [Fact]
    public void Markdown_for_a_pull_request() => Snapshot.Verify(Compare("markdown"), "md");

    [Fact]
    public void Json_for_programs() => Snapshot.Verify(Compare("json"), "json");

    [Fact]
    public void Html_to_sign()
    {
        var page = Compare("html");
        Assert.Contains("<del><span class=\"ui-said\">[removed: </span>checkout<span class=\"ui-said\">]</span></del>", page);
        Assert.Equal(3, page.Split("value=\"accept\"").Length - 1);
        Assert.Equal(1, page.Split("<script").Length - 1); // prints what a reviewer wrote
    }

    [Fact]
    public void Html_has_the_looks_that_the_catalog_gives_it()
    {
        test.With("templates/html/css/review.css", ".of-our-house{top:0}");
        Assert.Contains(".of-our-house{top:0}", Compare("html"));
    }

    [Fact]
    public void A_file_is_written_where_one_is_asked_for()
    {
        Released();
        var result = test.Run("diff", "1.0.0", "--to", "markdown", "-o", "out/changes.md");
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("# Release checklist: 1.0.0 → 2.0.0\n", test.Read("out/changes.md"));
    }

    [Theory]
    [InlineData("diff 1.0.0 --exit-code", 1)]
    [InlineData("diff 1.0.0 1.0.0 --exit-code", 0)]
    [InlineData("diff releases/1.0.0.json . --exit-code", 1)]
    [InlineData("diff catalog.yaml 1.0.0", 0)]
    public void The_exit_code_says_whether_something_differs(string command, int exitCode)
    {
        Released();
        Assert.Equal(exitCode, test.Run(command.Split(' ')).ExitCode);
    }

    [Theory]
    [InlineData("diff 3.0.0", 1, "CHK7031: there is no release `3.0.0`")]
    [InlineData("diff v1.0.0", 1, "use `1.0.0`")]
    [InlineData("diff 1.0", 1, "use `1.0.0`")]
    [InlineData("diff 1", 1, "use `1.0.0`")]
    [InlineData("diff 1.0.0 --to xlsx", 2, "name a file with `--output`")]
    [InlineData("diff 1.0.0 --map nowhere.csv", 2, "CHK0044")]
    [InlineData("diff 1.0.0 --map catalog.yaml", 1, "CHK5060")]
    [InlineData("diff nowhere", 2, "CHK0001")]
    [InlineData("diff", 2, "OLD is missing")]
    [InlineData("diff 1.0.0 --to xml", 2, "`xml` is not a value of `--to`")]
    [InlineData("diff git:main", 1, "CHK7033")]
    public void What_cannot_be_compared_is_said(string command, int exitCode, string message)
    {
        Released();
        var result = test.Run(command.Split(' '));
        Assert.Contains(message, result.Error);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Releases_of_two_catalogs_are_not_compared()
    {
        Released();
        test.With("other/catalog.yaml", Catalog.Replace("id: rel\n", "id: other\n"));
        Assert.Contains("CHK7005", test.Run("diff", "releases/1.0.0.json", "other").Error);
    }

    /// <summary>A folder's name says nothing about which catalog is in it.</summary>
    [Fact]
    public void Folders_of_catalogs_without_an_id_are_compared()
    {
        var unnamed = Catalog.Replace("id: rel\n", "");
        test.With("v1/catalog.yaml", unnamed)
            .With("v2/catalog.yaml", unnamed.Replace("All tests", "Most tests"))
            .With("v3/catalog.yaml", unnamed);
        Assert.Contains("[-All-]{+Most+} tests", test.Run("diff", "v1", "v2").Output);
        Assert.DoesNotContain("Id", test.Run("diff", "v1", "v2").Output);
        Assert.Equal(0, test.Run("diff", "v1", "v3", "--exit-code").ExitCode);
        Assert.Equal(0, test.Run("diff", "catalog.yaml", "v3", "--exit-code").ExitCode);
    }

    [Fact]
    public void A_catalog_without_an_id_keeps_its_releases_and_assessments_when_its_folder_is_renamed()
    {
        test.With("v1/catalog.yaml", Catalog.Replace("id: rel\n", ""));
        Assert.Equal(0, test.Run("release", "1.0.0", "v1").ExitCode);
        Assert.Equal(0, test.RunIn("v1", "assess", "new", "2026").ExitCode);
        Directory.Move(test.PathOf("v1"), test.PathOf("v2"));
        Assert.Equal("", test.Run("check", "v2", "--quiet").Error);
    }

    [Fact]
    public void A_commit_is_compared_with_the_sources()
    {
        Git("init -q -b main");
        Git("add .");
        Git("-c user.name=a -c user.email=a@example.com commit -q -m one");
        test.With("catalog.yaml", Later);
        Assert.Contains("1  changed requirement", test.Run("diff", "git:main").Output);
        Assert.Contains("CHK7034", test.Run("diff", "git:nothing").Error);
        Assert.Contains("CHK7034", test.Run("diff", "git:--output=x").Error);
        Git("branch two");
        Git("tag two");
        Assert.Contains("CHK7035", test.Run("diff", "git:two").Error);
    }

    [Fact]
    public void A_commit_is_compared_where_the_catalog_lay_elsewhere()
    {
        test.With("old/place/catalog.yaml", Catalog);
        Git("init -q -b main");
        Git("add old");
        Git("-c user.name=a -c user.email=a@example.com commit -q -m one");
        test.With("catalog.yaml", Later);
        Assert.Contains("1  changed requirement", test.Run("diff", "git:main:old/place").Output);
        Assert.Contains("1  changed requirement", test.Run("diff", "git:main:old/place/catalog.yaml").Output);
        Assert.Contains("Nothing differs.", test.Run("diff", "git:main:old/place", "git:main:old/place/catalog.yaml").Output);
        foreach (var path in new[] { "new/place", "old/place/other.yaml", "../..", "old" })
        {
            Assert.NotEqual(0, test.Run("diff", $"git:main:{path}").ExitCode);
        }

        Assert.Contains("CHK5064", test.Run("diff", "git:main:new/place").Error);
    }

    [Fact]
    public void Without_a_new_version_the_named_catalog_counts()
    {
        Released();
        test.With("elsewhere/note.txt", "");
        var result = test.RunIn("elsewhere", "diff", "1.0.0", "--catalog", "..");
        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        Assert.Contains("1  changed requirement", result.Output);
    }

    [Fact]
    public void Old_and_new_numbers_are_written_as_tables()
    {
        Released();
        var table = test.Run("diff", "1.0.0", "--to", "csv").Output;
        Assert.StartsWith("\uFEFF\"old\",\"new\",\"kind\",", table);
        Assert.Contains("\"\",\"rel-03\",\"new\",\"\",\"audit for the first time\"", table);
        Assert.Equal(0, test.Run("diff", "1.0.0", "-o", "out/numbers.xlsx").ExitCode);
        Assert.Equal("PK", test.Read("out/numbers.xlsx")[..2]);
    }

    [Theory]
    [InlineData("page.html", "<!doctype html>")]
    [InlineData("notes.MD", "# ")]
    [InlineData("data.json", "{")]
    [InlineData("notes.txt", "Release checklist")]
    [InlineData("html", "Release checklist")]
    public void The_name_of_the_file_says_the_format_where_nothing_else_does(string name, string start)
    {
        Released();
        Assert.Equal(0, test.Run("diff", "1.0.0", "-o", name).ExitCode);
        Assert.StartsWith(start, test.Read(name), StringComparison.Ordinal);
        Assert.Equal(0, test.Run("diff", "1.0.0", "--to", "json", "-o", name).ExitCode);
        Assert.StartsWith("{", test.Read(name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_is_taken_at_its_word()
    {
        Released();
        test.With("catalog.yaml", Later.Replace("rel-02", "rel-09")).With("map.csv", "old,new\nrel-02,rel-09\n");
        var result = test.Run("diff", "1.0.0", "--map", "map.csv");
        Assert.Contains("rel-02 → rel-09  The changelog is written", result.Output);
        Assert.Contains("as the mapping says", result.Output);
        Assert.DoesNotContain("guess.", result.Output);
    }

    private void Released()
    {
        test.Run("release", "1.0.0");
        test.With("catalog.yaml", Later);
    }

    private string Compare(string format)
    {
        Released();
        var result = test.Run("diff", "1.0.0", ".", "--to", format);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private void Git(string arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = test.Root, UseShellExecute = false })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
