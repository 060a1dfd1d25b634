using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Git;

/// <summary>A program named git that a stranger put somewhere is never run, nor anything that the environment names for git.</summary>
public sealed class DecoyTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("repo/guide/catalog.yaml", Some.CatalogText);

    public DecoyTests()
    {
        OtherProcess.Git(test.PathOf("repo"), "init", "-q", "-b", "main");
        OtherProcess.Git(test.PathOf("repo"), "add", ".");
        OtherProcess.Git(test.PathOf("repo"), "commit", "-q", "-m", "one");
    }

    private static string Path => Environment.GetEnvironmentVariable("PATH")!;

    public void Dispose() => test.Dispose();

    [Fact]
    public void In_the_working_directory() => Holds("work", "work/git");

    [Fact]
    public void In_the_folder_of_the_catalog() => Holds("repo/guide", "repo/guide/git");

    [Fact]
    public void In_an_empty_or_relative_entry_of_the_path()
    {
        Decoys("work/git", "work/bin/git");
        Holds("work", "", $":.:bin:./bin:../work/bin::{Path}");
    }

    [Fact]
    public void In_an_absolute_entry_of_the_path_that_leads_into_the_repository_or_the_working_directory()
    {
        Decoys("work/git", "repo/git", "repo/guide/git", "repo/tools/bin/git");
        string[] folders = ["work", "repo", "repo/guide", "repo/tools/bin", "repo/guide/../tools/bin"];
        var entries = folders.Select(folder => $"{test.Root}/{folder}");
        Holds("work", "", $"{string.Join(':', entries)}:/proc/self/cwd:{Path}");
    }

    [Fact]
    public void Beside_the_program()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the decoys are shell scripts
        }

        var folder = Directory.CreateDirectory(test.PathOf("tool")).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Select(System.IO.Path.GetFileName))
        {
            if (file!.StartsWith("checklist", StringComparison.Ordinal) || file.EndsWith(".dll", StringComparison.Ordinal))
            {
                File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, file), System.IO.Path.Combine(folder, file));
            }
        }

        Decoys("tool/git");
        Holds("work", "", $"{folder}:{Path}", folder);
    }

    [Fact]
    public void Variables_for_git_are_not_handed_on()
    {
        Decoys("decoy/git-rev-parse", "decoy/monitor");
        test.With("decoy/config", $"[core]\n\tfsmonitor = {test.PathOf("decoy/monitor")}\n");
        Holds("work", "", Path, AppContext.BaseDirectory,
            ("GIT_DIR", test.PathOf("nowhere")), ("GIT_WORK_TREE", test.PathOf("nowhere")),
            ("GIT_INDEX_FILE", test.PathOf("nowhere")), ("GIT_OBJECT_DIRECTORY", test.PathOf("nowhere")),
            ("GIT_CEILING_DIRECTORIES", test.Root), ("GIT_EXEC_PATH", test.PathOf("decoy")),
            ("GIT_CONFIG", test.PathOf("decoy/config")), ("GIT_CONFIG_COUNT", "1"),
            ("GIT_CONFIG_KEY_0", "core.worktree"), ("GIT_CONFIG_VALUE_0", test.PathOf("nowhere")),
            ("GIT_CONFIG_PARAMETERS", "'core.bare=true'"), ("GIT_NAMESPACE", "x"),
            ("GIT_TRACE", test.PathOf("RUN")), ("GIT_TRACE2", test.PathOf("RUN")),
            ("GIT_TRACE2_EVENT", test.PathOf("RUN")), ("GIT_TRACE_SETUP", test.PathOf("RUN")));
    }

    private void Holds(string folder, string decoy) => Holds(folder, decoy, Path, AppContext.BaseDirectory);

    private void Holds(string folder, string decoy, string path) => Holds(folder, decoy, path, AppContext.BaseDirectory);

    private void Holds(string folder, string decoy, string path, string toolFolder, params (string Name, string Value)[] variables)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the decoys are shell scripts
        }

        Decoys(decoy.Length == 0 ? [] : [decoy, decoy + ".exe", decoy + ".cmd"]);
        Directory.CreateDirectory(test.PathOf(folder));
        var guide = test.PathOf("repo/guide");
        var (exitCode, output, error) = OtherProcess.Run(
            OtherProcess.ToolPath(toolFolder),
            test.PathOf(folder),
            ["diff", "git:main", guide, "--catalog", guide],
            [("PATH", path), .. variables]);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Nothing differs", output, StringComparison.Ordinal);
        Assert.False(File.Exists(test.PathOf("RUN")));
    }

    private void Decoys(params IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            test.With(path, $"#!/bin/sh\necho ran >> {test.PathOf("RUN")}\nexit 1\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(test.PathOf(path), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }
    }
}
