using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

/// <summary>A comparison with a commit where git is missing, has not the history, or fails.</summary>
public sealed class GitFailureTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("guide/catalog.yaml", Some.CatalogText);

    public void Dispose() => test.Dispose();

    [Fact]
    public void Without_git_a_commit_cannot_be_read()
    {
        Directory.CreateDirectory(test.PathOf("empty"));
        var (exitCode, error) = Diff(test.PathOf("empty"));
        Assert.Equal(1, exitCode);
        Assert.StartsWith("git:main: error CHK7032: the program `git` was not found\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_that_gives_no_end_of_bytes_is_stopped()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the stand-in for git is a shell script
        }

        test.With("fake/git", "#!/bin/sh\nexec head -c 70000000 /dev/zero\n");
        File.SetUnixFileMode(test.PathOf("fake/git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var (exitCode, error) = Diff($"{test.PathOf("fake")}:/usr/bin:/bin");
        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            "git:main: error CHK7037: git could not read the repository: `git gave more than a catalog can be`\n", error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_says_what_to_fetch()
    {
        Git("guide", "init", "-q", "-b", "main");
        Commit("one");
        test.With("guide/catalog.yaml", Some.CatalogText.Replace("Every test", "Each test", StringComparison.Ordinal));
        Commit("two");
        var old = Git("guide", "rev-parse", "HEAD~1").Trim();
        Git(".", "clone", "-q", "--depth", "1", $"file://{test.PathOf("guide")}", "clone");
        var result = test.RunIn("clone", "diff", $"git:{old}");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"git:{old}: error CHK7036: `{old}` is not in this shallow clone\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, test.RunIn("clone", "diff", "git:HEAD").ExitCode);
    }

    private void Commit(string message)
    {
        Git("guide", "add", ".");
        Git("guide", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", message);
    }

    private string Git(string folder, params string[] arguments) => OtherProcess.Git(test.PathOf(folder), arguments);

    /// <summary>The program as a process of its own, since where git is found is a matter of its environment.</summary>
    private (int ExitCode, string Error) Diff(string path)
    {
        var (exitCode, _, error) = OtherProcess.Tool(test.PathOf("guide"), ["diff", "git:main"], ("PATH", path));
        return (exitCode, error);
    }
}
