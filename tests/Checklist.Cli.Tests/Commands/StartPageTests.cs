using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

/// <summary><c>checklist</c> without arguments says what one can do here.</summary>
public sealed class StartPageTests : IDisposable
{
    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void In_an_empty_folder_a_catalog_is_started()
    {
        Assert.Contains("There is no catalog here yet.\n\n  checklist init policies        start one", Page(), StringComparison.Ordinal);
        Assert.Contains("  checklist import csv list.csv  make one", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_that_lies_here_is_named_as_a_shell_takes_it()
    {
        test.With("-Anna's list.CSV", "ID,Title\n1,One\n").With(".hidden.csv", "").With("a.txt", "");
        Assert.Contains("  checklist import auto './-Anna'\\''s list.CSV'  make one", Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalog.yaml", ".", "The catalog here is catalog.yaml.", "checklist serve --open ")]
    [InlineData("catalog.yaml", "a/b", "The catalog here is ../../catalog.yaml.", "checklist build ")]
    [InlineData("my rules/catalog.yaml", ".", "There is a catalog in the folder my rules.", "checklist check 'my rules' ")]
    public void Where_there_is_a_catalog_its_commands_are_named(string path, string folder, string lead, string command)
    {
        Directory.CreateDirectory(test.With(path, Some.CatalogText).PathOf(folder));
        var page = test.RunIn(folder).Output;
        Assert.Contains(lead, page, StringComparison.Ordinal);
        Assert.Contains($"\n  {command}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ".")]
    [InlineData("content/", "content")]
    public void Several_catalogs_are_named_together(string above, string source)
    {
        foreach (var name in new[] { "a", "b", "c", "d", "e", "f" })
        {
            test.With($"{above}{name}/catalog.yaml", Some.CatalogText);
        }

        Assert.Contains(
            $"There are catalogs in 6 folders: {string.Join(", ", "abcde".Select(name => $"{above}{name}"))} and 1 more.", Page(),
            StringComparison.Ordinal);
        Assert.Contains($"\n  checklist build {source} ", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_that_it_names_work_as_they_are_typed()
    {
        test.With("catalog.yaml", "version: 1.0.0\n" + Some.CatalogText);
        var commands = Page().Split('\n').Where(line => line.StartsWith("  checklist ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split("  ")[0].Split(' ')[1..]).Where(words => words[0] != "serve").ToList();
        Assert.Equal(3, commands.Count);
        Assert.All(commands, words => Assert.Equal(0, test.Run(words).ExitCode));
    }

    [Fact]
    public void All_commands_follow_and_where_to_read_more()
    {
        Assert.Contains("\nCommands:\n  assess ", Page(), StringComparison.Ordinal);
        Assert.EndsWith("`checklist help` also lists options and exit codes.\n", Page(), StringComparison.Ordinal);
        Assert.DoesNotContain(Page().Split('\n'), line => line.Length > 80);
    }

    [Fact]
    public void A_folder_that_is_gone_is_no_reason_for_a_fault() =>
        Assert.Equal(0, test.Run([], terminal => terminal with { WorkingDirectory = "" }).ExitCode);

    private string Page()
    {
        var result = test.Run();
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
