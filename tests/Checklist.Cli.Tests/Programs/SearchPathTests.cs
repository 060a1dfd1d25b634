using Checklist.Cli.Programs;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Programs;

public sealed class SearchPathTests : IDisposable
{
    private static readonly string FileName = OperatingSystem.IsWindows() ? "git.exe" : "git";

    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void The_first_folder_that_has_the_program_counts()
    {
        Program("first/other");
        Program($"second/{FileName}");
        Program($"third/{FileName}");
        Assert.Equal(test.PathOf($"second/{FileName}"), Find("first", "second", "third"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("./stranger")]
    [InlineData("stranger")]
    [InlineData("..")]
    [InlineData("~/bin")]
    public void A_folder_that_is_not_absolute_is_passed_over(string entry) =>
        Assert.Equal("", new SearchPath(entry + Path.PathSeparator + entry, [], []).ToString());

    [Fact]
    public void Folders_of_strangers_are_passed_over()
    {
        Program($"stranger/{FileName}");
        Program($"stranger/node_modules/.bin/{FileName}");
        Program($"here/{FileName}");
        Program($"here/below/{FileName}");
        Assert.Null(Find("stranger", "stranger/", "stranger/node_modules/.bin", "here/../here", "stranger/../here/."));
        Assert.Equal(test.PathOf($"here/below/{FileName}"), Find("here", "here/below"));
        Program($"stranger-2/{FileName}");
        Assert.Equal(test.PathOf($"stranger-2/{FileName}"), Find("stranger-2"));
    }

    [Fact]
    public void A_link_to_a_folder_or_a_program_of_a_stranger_is_one_too()
    {
        Program($"stranger/bin/{FileName}");
        if (!CanLink(() => Directory.CreateSymbolicLink(test.PathOf("link"), test.PathOf("stranger/bin"))))
        {
            return; // Windows without the right to
        }

        Directory.CreateDirectory(test.PathOf("mine"));
        File.CreateSymbolicLink(test.PathOf($"mine/{FileName}"), test.PathOf($"stranger/bin/{FileName}"));
        Assert.Null(Find("link", "mine"));
    }

    [Fact]
    public void What_is_no_program_is_passed_over()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there, the ending says what is a program
        }

        Directory.CreateDirectory(test.PathOf("folder/git"));
        test.With("text/git", "#!/bin/sh\n").With("empty/git", "");
        File.SetUnixFileMode(test.PathOf("empty/git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Directory.CreateDirectory(test.PathOf("dangling"));
        File.CreateSymbolicLink(test.PathOf("dangling/git"), "nowhere");
        Program("good/git");
        Assert.Equal(test.PathOf("good/git"), Find("missing", "folder", "text", "empty", "dangling", "good"));
    }

    [Fact]
    public void Folders_of_the_system_are_the_systems_whoever_works_there()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal("/usr/bin/env", new SearchPath("/usr/bin", ["/usr/bin"], ["/"]).Find("env"));
        Assert.Equal("", new SearchPath("/opt:/usr/local/bin", [], ["/"]).ToString());
    }

    private string? Find(params string[] entries)
    {
        var path = string.Join(Path.PathSeparator, entries.Select(entry => $"{test.Root}/{entry}"));
        return new SearchPath(path, [test.PathOf("here")], [test.PathOf("stranger")]).Find("git");
    }

    private void Program(string path)
    {
        test.With(path, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(test.PathOf(path), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static bool CanLink(Action link)
    {
        try
        {
            link();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
