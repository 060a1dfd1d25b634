using System.Globalization;
using System.Text;
using Checklist.Cli.Programs;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Programs;

public sealed class InstalledProgramTests
{
    [Fact]
    public void This_tool_starts_itself()
    {
        var result = InstalledProgram.OfThisTool().Run(new ProgramCall("--version"), TestContext.Current.CancellationToken)!;
        Assert.Equal((ProgramEnd.Exited, 0, ""), (result.End, result.ExitCode, result.Error));
        Assert.StartsWith("checklist ", Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_is_given_its_input_and_nothing_of_the_environment_that_changes_what_it_does()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // what is started is a shell
        }

        var call = new ProgramCall("-c", "cat; printenv | cut -d= -f1 | sort | tr '\\n' ' '; pwd")
        {
            Input = Bytes("asked "),
            Environment = new Dictionary<string, string> { ["ADDED"] = "1" },
        };
        var names = Text(Shell(call)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("asked", names[0]);
        Assert.Contains("ADDED", names);
        string[] known =
            [
                "asked",
                "ADDED",
                "HOME",
                "PATH",
                "PWD",
                "TMPDIR",
                "TMP",
                "TEMP",
                "XDG_CONFIG_HOME",
                "SUDO_UID",
                "SHLVL",
                "OLDPWD",
                "_",
                "/usr/bin",
                "/bin",
            ];
        Assert.Empty(names.Except(known));
    }

    [Fact]
    public void What_changes_programs_is_not_handed_on()
    {
        var folder = OperatingSystem.IsWindows() ? @"C:\Users\a" : "/home/a";
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["HOME"] = folder, ["XDG_CONFIG_HOME"] = "settings", ["TMPDIR"] = "", ["SUDO_UID"] = "1000", ["PATH"] = "bin",
            ["GIT_DIR"] = "x", ["GIT_CONFIG_COUNT"] = "1",
            ["LD_PRELOAD"] = "x", ["DOTNET_STARTUP_HOOKS"] = "x", ["git_dir"] = "x",
        };
        ProgramEnvironment.Set(environment, new SearchPath("bin", [], []), new Dictionary<string, string>());
        Assert.Equal(["HOME", "PATH", "SUDO_UID"], environment.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((folder, ""), (environment["HOME"], environment["PATH"]));
    }

    [Fact]
    public void A_program_that_gives_too_much_or_takes_too_long_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // what is started is a shell
        }

        Assert.Equal(ProgramEnd.GaveTooMuch, Shell(new ProgramCall("-c", "exec yes") { MostBytes = 1000 }).End);
        Assert.Equal(
            ProgramEnd.TookTooLong,
            Shell(new ProgramCall("-c", "sleep 1000 & exec sleep 1000") { Longest = TimeSpan.FromMilliseconds(50) }).End);
        Assert.Equal(1000, Shell(new ProgramCall("-c", "head -c 1000 /dev/zero") { MostBytes = 1000 }).Output.Length);
    }

    [Fact]
    public void Its_children_end_with_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // what is started is a shell
        }

        using var test = CliTest.Create();
        string[] script = ["-c", "sleep 1000 & echo $! > \"$1\"; wait", "sh", test.PathOf("child")];
        var call = new ProgramCall(script) { Longest = TimeSpan.FromSeconds(2) };
        Assert.Equal(ProgramEnd.TookTooLong, Shell(call).End);
        var (child, ended) = (int.Parse(test.Read("child"), CultureInfo.InvariantCulture), false);
        for (var attempt = 0; attempt < 200 && !ended; attempt++, Thread.Sleep(50)) // the system needs a moment to take it away
        {
            ended = Shell(new ProgramCall("-c", $"kill -0 {child} && ! grep -qs ') Z ' /proc/{child}/stat")).ExitCode != 0;
        }

        Assert.True(ended);
    }

    [Fact]
    public void A_wordy_error_stream_is_cut_and_makes_nobody_wait()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // what is started is a shell
        }

        var result = Shell(new ProgramCall("-c", "yes | head -c 1000000 >&2; echo done; exit 3"));
        Assert.Equal((3, "done\n", 64 * 1024), (result.ExitCode, Text(result), result.Error.Length));
    }

    [Fact]
    public void A_program_that_does_not_read_is_given_no_more()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // what is started is a shell
        }

        var result = Shell(new ProgramCall("-c", "exec <&-; echo done") { Input = new MemoryStream(new byte[10_000_000]) });
        Assert.Equal("done\n", Text(result));
    }

    [Fact]
    public void A_signal_is_seen_in_the_exit_code()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // what is started is a shell
        }

        Assert.Equal(128 + 11, Shell(new ProgramCall("-c", "kill -SEGV $$")).ExitCode);
    }

    [Fact]
    public void A_person_who_does_not_wait_ends_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // what is started is a shell
        }

        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(
            () => InstalledProgram.OfThisTool().Run(new ProgramCall("serve", "--port", "0"), interruption.Token));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Text(ProgramResult result) => Encoding.UTF8.GetString(result.Output);

    private static ProgramResult Shell(ProgramCall call) =>
        InstalledProgram.Find("sh", SearchPath.OfProcess([], []))!.Run(call, TestContext.Current.CancellationToken)!;
}
