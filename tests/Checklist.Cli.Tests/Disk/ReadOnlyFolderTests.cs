using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Disk;

/// <summary>
/// A folder in which this person may not write: a share, an archive, the repository of somebody else. What only reads works there, what
/// writes says where it could not, and nothing is left of it.
/// </summary>
public sealed class ReadOnlyFolderTests : IDisposable
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const string Nobody = "65534";

    private readonly CliTest test = CliTest.Create().With("locked/guide/catalog.yaml", Some.CatalogText)
        .With("locked/list.csv", "ID,Title\nA-1,Doors are locked\n");

    public void Dispose()
    {
        Allow("locked", ReadOnly | UnixFileMode.UserWrite);
        test.Dispose();
    }

    [Theory]
    [InlineData("init", "new")]
    [InlineData("init")]
    [InlineData("import", "csv", "list.csv")]
    [InlineData("build", "guide")]
    [InlineData("build", "guide", "-o", "deep/below/out")]
    public void What_writes_says_where_it_could_not_and_leaves_nothing(params string[] arguments)
    {
        var before = test.Files();
        var (exitCode, output, error) = Run(arguments);
        Assert.Equal((ExitCode.DiskOrInternal, ""), (exitCode, output));
        Assert.Matches("error CHK0005: `.+` could not be written: ", error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(before, test.Files());
    }

    [Fact]
    public void What_reads_works_and_an_output_may_lie_elsewhere()
    {
        Assert.Equal(0, Run("check", "guide").ExitCode);
        Directory.CreateDirectory(test.PathOf("open"));
        Allow("open", ReadOnly | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        Assert.Equal(0, Run("build", "guide", "-o", "../open/out", "--quiet").ExitCode);
        Assert.Contains("open/out/guide/handout.pdf", test.Files());
        Assert.Equal(0, Run("import", "csv", "list.csv", "-o", "../open/list", "--quiet").ExitCode);
        Assert.Contains("open/list/catalog.yaml", test.Files());
    }

    /// <summary>Root may write everywhere, so that the tool has to be somebody else here.</summary>
    private (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "folders have no mode on Windows");
        Allow(".", ReadOnly | UnixFileMode.UserWrite);
        Allow("locked/guide", ReadOnly);
        Allow("locked", ReadOnly);
        var tool = OtherProcess.ToolPath(AppContext.BaseDirectory);
        return Environment.IsPrivilegedProcess
            ? OtherProcess.Run(
                "setpriv", test.PathOf("locked"), ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", tool, .. arguments])
            : OtherProcess.Run(tool, test.PathOf("locked"), arguments);
    }

    private void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(test.PathOf(path), mode);
        }
    }
}
