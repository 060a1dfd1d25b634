using System.Diagnostics;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests;

/// <summary>The program and real signals.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("a/catalog.yaml", Some.CatalogText).With("b/catalog.yaml", Some.CatalogText);

    private static string Tool => OtherProcess.ToolPath(AppContext.BaseDirectory);

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("HUP", "HUP")] // from the shell and from the system, as when a terminal is closed
    [InlineData("TERM", "HUP")] // as services are ended
    public void A_build_that_is_told_to_end_leaves_nothing_behind(params string[] signals)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has no such signals
        }

        var (exitCode, _) = BuildWhileHeldUp(["build", ".", "--to", "markdown"], process =>
        {
            Kill(process, signals);
            process.WaitForExit();
        });
        Assert.Equal(ExitCode.Interrupted, exitCode);
        Assert.Equal(["a/catalog.yaml", "b/catalog.yaml"], test.Files());
        Assert.False(Directory.Exists(test.PathOf("out")) && Directory.EnumerateFileSystemEntries(test.PathOf("out")).Any());
    }

    [Fact]
    public void A_build_that_outlives_its_terminal_goes_on()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (exitCode, error) = BuildWhileHeldUp(
            ["build", ".", "--to", "markdown", "--quiet"], process => Kill(process, "HUP"), isNohup: true);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.True(File.Exists(test.PathOf("out/b/markdown/checklist.md")));
    }

    [Fact]
    public void A_preview_whose_terminal_closes_ends_well()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = StartTool(test.PathOf("a"), "serve", "--port", "0");
        Assert.StartsWith("http://", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        Kill(process, "HUP");
        process.WaitForExit();
        Assert.Equal(ExitCode.Done, process.ExitCode);
        Assert.Equal(["a/catalog.yaml", "b/catalog.yaml"], test.Files());
    }

    /// <summary>
    /// Holds the lock of the second catalog until something was done to the build, which has the first in its staging folder then.
    /// </summary>
    private (int ExitCode, string Error) BuildWhileHeldUp(string[] arguments, Action<Process> act, bool isNohup = false)
    {
        Directory.CreateDirectory(test.PathOf("out"));
        var path = test.PathOf("out/.b.lock");
        var held = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        using (held)
        {
            using var process = isNohup
                ? OtherProcess.Start("/bin/sh", test.Root, ["-c", "trap '' HUP; exec \"$0\" \"$@\"", Tool, .. arguments])
                : StartTool(test.Root, arguments);
            var error = process.StandardError.ReadToEndAsync();
            while (!process.HasExited && Directory.EnumerateDirectories(test.PathOf("out"), ".a.*").FirstOrDefault() is null)
            {
                Thread.Sleep(5);
            }

            Assert.False(process.HasExited);
            act(process);
            held.Dispose();
            process.WaitForExit();
            return (process.ExitCode, error.Result);
        }
    }

    /// <summary>
    /// With the system's own answer to each signal: nohup, and a shell that runs the tests in the background, pass on that some are
    /// ignored.
    /// </summary>
    private static Process StartTool(string folder, params string[] arguments) => OperatingSystem.IsLinux()
        ? OtherProcess.Start("/usr/bin/env", folder, ["--default-signal=HUP,INT,TERM", Tool, .. arguments])
        : OtherProcess.Start(Tool, folder, arguments);

    /// <summary>One signal after the other, without a pause in which the process could end.</summary>
    private static void Kill(Process process, params string[] signals)
    {
        var command = string.Join(" && ", signals.Select(signal => $"kill -{signal} {process.Id}"));
        Assert.Equal(0, OtherProcess.Run("/bin/sh", "/", ["-c", command]).ExitCode);
    }
}
