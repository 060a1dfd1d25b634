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
        Assert.DoesNotContain("<script", page);
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

    [Fact]
    public void A_commit_is_compared_with_the_sources()
    {
        Git("init -q -b main");
        Git("add .");
        Git("-c user.name=a -c user.email=a@example.com commit -q -m one");
        test.With("catalog.yaml", Later);
        Assert.Contains("1  changed requirements", test.Run("diff", "git:main").Output);
        Assert.Contains("CHK7034", test.Run("diff", "git:nothing").Error);
        Assert.Contains("CHK7034", test.Run("diff", "git:--output=x").Error);
        Git("branch two");
        Git("tag two");
        Assert.Contains("CHK7035", test.Run("diff", "git:two").Error);
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
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = test.Root, UseShellExecute = false })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
