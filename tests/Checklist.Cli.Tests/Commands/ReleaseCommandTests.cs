using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class ReleaseCommandTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 1.0.0\ngroups:\n  - title: Before the tag\n    controls:\n"
        + "      - id: rel-01\n        title: Every test passes\n        statement: All tests MUST pass.\n";

    private readonly CliTest test = CliTest.Create().With("catalog.yaml", Catalog);

    public void Dispose() => test.Dispose();

    [Fact]
    public void The_sources_become_a_file()
    {
        var result = test.Run("release", "1.0.0");
        Assert.Equal((0, "releases/1.0.0.json\n"), (result.ExitCode, result.Output));
        Assert.Equal(["catalog.yaml", "releases/1.0.0.json"], test.Files());
        Assert.Equal(0, test.Run("check", "--strict").ExitCode);
    }

    [Fact]
    public void In_a_repository_its_file_is_marked_as_generated_once()
    {
        test.With(".git/HEAD", "");
        Assert.Equal("releases/1.0.0.json\n.gitattributes\n", test.Run("release", "1.0.0").Output);
        var settings = test.Read(".gitattributes");
        Assert.StartsWith("/releases/*.json linguist-generated -diff\n", settings, StringComparison.Ordinal);
        test.With("catalog.yaml", Catalog.Replace("version: 1.0.0", "version: 1.0.1", StringComparison.Ordinal));
        Assert.Equal("releases/1.0.1.json\n", test.Run("release", "1.0.1").Output);
        Assert.Equal(settings, test.Read(".gitattributes"));
    }

    [Fact]
    public void A_release_is_never_written_again()
    {
        test.Run("release", "1.0.0");
        var written = test.Read("releases/1.0.0.json");
        var result = test.With("catalog.yaml", Catalog.Replace("All tests", "Most tests")).Run("release", "1.0.0");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CHK7013", result.Error);
        Assert.Equal(written, test.Read("releases/1.0.0.json"));
    }

    [Theory]
    [InlineData("1.0.1", "version: 1.0.1", "All tests", "Most tests", "CHK7010")]
    [InlineData("2.0.0", "version: 2.0.0", "All tests", "Most tests", "")]
    [InlineData("1.0.1", "version: 1.0.1", "All tests MUST pass", "all tests MUST pass", "")]
    [InlineData("1.0.1", "version: 1.0.0", "All tests", "All tests", "CHK7014")]
    [InlineData("1.0.1", "version: 1.0.1", "rel-01", "rel-02", "CHK7007")]
    public void The_version_has_to_fit_the_changes(string version, string versionLine, string old, string current, string code)
    {
        test.Run("release", "1.0.0");
        var result = test.With("catalog.yaml", Catalog.Replace("version: 1.0.0", versionLine).Replace(old, current))
            .Run("release", version);
        Assert.Equal(code.Length > 0, result.ExitCode == 1);
        Assert.Contains(code, result.Error);
        Assert.Equal(code.Length == 0, test.Files().Contains($"releases/{version}.json"));
    }

    [Theory]
    [InlineData("release", "VERSION is missing")]
    [InlineData("release one", "`one` is not a version")]
    public void Wrong_usage_is_said(string command, string message)
    {
        var result = test.Run(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void Sources_with_errors_are_not_released()
    {
        var result = test.With("catalog.yaml", Catalog + "        severty: high\n").Run("release", "1.0.0");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["catalog.yaml"], test.Files());
    }
}
