using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Git;

/// <summary>What the settings of a repository name is not run, and what it lacks is a finding.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("origin/catalog.yaml", Some.CatalogText);

    public HostileRepositoryTests()
    {
        Git("origin", "init", "-q", "-b", "main");
        Commit("one");
        test.With("origin/catalog.yaml", Some.CatalogText.Replace("Every test", "Each test", StringComparison.Ordinal));
        Commit("two");
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public void Programs_in_the_settings_are_not_run()
    {
        string[] keys =
        [
            "core.fsmonitor", "core.pager", "pager.rev-parse", "pager.ls-tree", "pager.cat-file", "core.editor", "core.sshCommand",
            "core.gitProxy", "core.askPass", "core.alternateRefsCommand",
            "alias.rev-parse", "alias.ls-tree", "alias.cat-file", "diff.external", "gpg.program", "credential.helper", "filter.x.clean",
            "filter.x.smudge", "filter.x.process", "diff.x.textconv",
        ];
        foreach (var key in keys)
        {
            Git("origin", "config", key, key.StartsWith("alias", StringComparison.Ordinal) ? $"!{Trap()}" : Trap());
        }

        test.With("origin/.git/info/attributes", "* filter=x diff=x\n");
        Git("origin", "config", "core.hooksPath", test.PathOf("hooks"));
        foreach (var hook in new[] { "post-index-change", "reference-transaction", "post-checkout" })
        {
            test.With($"hooks/{hook}", $"#!/bin/sh\n{Trap()}\n");
            Executable($"hooks/{hook}");
        }

        Assert.Equal((0, ""), Diff("origin"));
    }

    [Theory]
    [InlineData("url", "ext::sh -c \"TRAP\"")]
    [InlineData("uploadpack", "TRAP;")]
    [InlineData("vcs", "trap")]
    public void A_file_that_is_not_there_is_not_fetched(string key, string value)
    {
        PartialClone();
        Git("clone", "config", $"remote.origin.{key}", value.Replace("TRAP", Trap(), StringComparison.Ordinal));
        foreach (var transport in new[] { "protocol.allow", "protocol.ext.allow", "protocol.file.allow", "protocol.trap.allow" })
        {
            Git("clone", "config", transport, "always");
        }

        Assert.Equal(
            (1, "git:HEAD~1: error CHK0050: the files of `HEAD~1` are not in this partial clone\n   hint: run `git fetch --refetch --no-filter`, or compare with a version\n\n"),
            Diff("clone"));
    }

    [Fact]
    public void What_the_hint_says_fetches_the_files()
    {
        PartialClone();
        Git("clone", "fetch", "-q", "--refetch", "--no-filter");
        Assert.Equal((0, ""), Diff("clone"));
    }

    [Fact]
    public void A_repository_without_one_of_its_objects_is_reported()
    {
        var blob = Git("origin", "rev-parse", "HEAD:catalog.yaml").Trim();
        var file = test.PathOf($"origin/.git/objects/{blob[..2]}/{blob[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);
        var (exitCode, error) = Diff("origin", "main");
        Assert.Equal(3, exitCode);
        Assert.StartsWith(
            "git:main:catalog.yaml: error CHK0002: `git:main:catalog.yaml` cannot be read\n", error, StringComparison.Ordinal);
    }

    /// <summary>Files of one repository that have the form of another one, with settings of a stranger's.</summary>
    [Fact]
    public void A_repository_among_the_files_of_another_is_not_taken_for_one()
    {
        test.With("origin/guide/catalog.yaml", Some.CatalogText);
        Git("origin/guide", "init", "-q", "--bare", ".");
        Git("origin/guide", "config", "core.fsmonitor", Trap());
        Git("origin/guide", "config", "core.bare", "false");
        Git("origin/guide", "config", "core.worktree", test.PathOf("origin/guide"));
        var (exitCode, error) = Diff("origin/guide", "HEAD");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("git:HEAD: error CHK7033: `.` is in no git repository that can be read\n", error, StringComparison.Ordinal);
    }

    /// <summary>The exit code and the findings of a comparison that runs nothing of the repository's.</summary>
    private (int ExitCode, string Error) Diff(string folder, string reference = "HEAD~1")
    {
        var result = test.RunIn(folder, "diff", $"git:{reference}");
        Assert.False(File.Exists(test.PathOf("RUN")));
        return (result.ExitCode, result.Error);
    }

    private void PartialClone()
    {
        Git("origin", "config", "uploadpack.allowFilter", "true");
        Git("origin", "config", "uploadpack.allowAnySHA1InWant", "true");
        Git(".", "clone", "-q", "--filter=blob:none", $"file://{test.PathOf("origin")}", "clone");
    }

    private string Trap()
    {
        test.With("trap", $"#!/bin/sh\necho ran >> {test.PathOf("RUN")}\n");
        Executable("trap");
        return test.PathOf("trap");
    }

    private void Executable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(test.PathOf(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Commit(string message)
    {
        Git("origin", "add", ".");
        Git("origin", "commit", "-q", "-m", message);
    }

    private string Git(string folder, params string[] arguments) => OtherProcess.Git(test.PathOf(folder), arguments);
}
