using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Manual;

public partial class ManualTests
{
    [Fact]
    public void The_chapter_on_diagnostics_is_what_explain_prints() => Assert.Equal(Run("explain", "--all"), Chapter("diagnostics.md"));

    [Fact]
    public void Every_command_has_a_section()
    {
        var commands = CommandName().Matches(Run("--help").Split("\nOptions:")[0]).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("build", commands);
        Assert.DoesNotContain(commands, command => !Chapter("command-line.md").Contains($"\n## {command}\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("assess new")]
    [InlineData("assess collect")]
    [InlineData("assess report")]
    [InlineData("assess carry")]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("init")]
    [InlineData("import")]
    [InlineData("help")]
    [InlineData("schema")]
    [InlineData("explain")]
    public void Every_option_is_listed(string command)
    {
        string[] args = command.Length == 0 ? ["--help"] : [.. command.Split(' '), "--help"];
        var options = OptionName().Matches(Run(args)).Select(match => match.Groups[1].Value.TrimEnd());
        Assert.DoesNotContain(options, option => !Chapter("command-line.md").Contains($"{option}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_exit_code_has_a_row()
    {
        int[] codes = [ExitCode.Done, ExitCode.SourceErrors, ExitCode.WrongUsage, ExitCode.DiskOrInternal, ExitCode.Interrupted];
        Assert.All(codes, code => Assert.Contains(FormattableString.Invariant($"\n| {code} | "), Chapter("command-line.md")));
    }

    private static string Run(params string[] args)
    {
        using var test = CliTest.Create();
        var result = test.Run(args);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private static string Chapter(string name) =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../content/manual/chapters", name));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("^  ([a-z]+) .*$", RegexOptions.Multiline)]
    private static partial Regex CommandName();

    [GeneratedRegex("^  (?:-[a-z], |    )(--[a-z-]+(?: <[a-z]+>)?)", RegexOptions.Multiline)]
    private static partial Regex OptionName();
}
