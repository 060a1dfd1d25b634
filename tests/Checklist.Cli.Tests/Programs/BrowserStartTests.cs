using Checklist.Cli.Programs;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Programs;

public sealed class BrowserStartTests : IDisposable
{
    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task The_system_is_given_the_address_as_one_word_and_runs_on_by_itself()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // another program opens a browser elsewhere
        }

        var said = test.PathOf("said.txt");
        var program = test.With("bin/xdg-open", $"#!/bin/sh\nprintf '%s|' \"$@\" >'{said}.part'\n/bin/mv '{said}.part' '{said}'\n")
            .PathOf("bin/xdg-open");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.True(BrowserStart.Open("http://127.0.0.1:4100/?token=a&b=$(c)", new SearchPath(test.PathOf("bin"), [], [])));
        for (var wait = 0; wait < 3_000 && !File.Exists(said); wait++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal("http://127.0.0.1:4100/?token=a&b=$(c)|", test.Read("said.txt"));
    }

    [Fact]
    public void Without_such_a_program_nothing_happens() =>
        Assert.False(BrowserStart.Open("http://127.0.0.1:4100/", new SearchPath(test.Root, [], [])));
}
