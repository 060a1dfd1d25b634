using Checklist.Cli.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.CommandLine;

public class HelpTests
{
    [Fact]
    public void Help() => Snapshot.Verify(Run("--help"), "txt");

    [Fact]
    public void Assess_help() => Snapshot.Verify(Run("assess", "--help"), "txt");

    [Fact]
    public void Assess_new_help() => Snapshot.Verify(Run("assess", "new", "--help"), "txt");

    [Fact]
    public void Assess_collect_help() => Snapshot.Verify(Run("assess", "collect", "--help"), "txt");

    [Fact]
    public void Assess_carry_help() => Snapshot.Verify(Run("assess", "carry", "--help"), "txt");

    [Fact]
    public void Assess_report_help() => Snapshot.Verify(Run("assess", "report", "--help"), "txt");

    [Fact]
    public void Build_help() => Snapshot.Verify(Run("build", "--help"), "txt");

    [Fact]
    public void Check_help() => Snapshot.Verify(Run("check", "-h"), "txt");

    [Fact]
    public void Approve_help() => Snapshot.Verify(Run("approve", "-h"), "txt");

    [Fact]
    public void Diff_help() => Snapshot.Verify(Run("diff", "-h"), "txt");

    [Fact]
    public void Release_help() => Snapshot.Verify(Run("release", "-h"), "txt");

    [Fact]
    public void Init_help() => Snapshot.Verify(Run("init", "-h"), "txt");

    [Fact]
    public void Schema_help() => Snapshot.Verify(Run("schema", "-h"), "txt");

    [Fact]
    public void Serve_help() => Snapshot.Verify(Run("serve", "-h"), "txt");

    [Fact]
    public void Explain_help() => Snapshot.Verify(Run("explain", "-h"), "txt");

    [Fact]
    public void Without_arguments_the_help_is_shown() => Assert.Equal(Run("--help"), Run());

    [Fact]
    public void Help_wins_over_mistakes() => Assert.Equal(Run("build", "--help"), Run("build", "--bad", "--help"));

    [Fact]
    public void No_line_of_help_is_longer_than_eighty_columns()
    {
        string[][] pages = [["-h"], ["assess", "-h"], ["assess", "new", "-h"], ["assess", "collect", "-h"], ["assess", "report", "-h"], ["assess", "carry", "-h"], ["build", "-h"], ["check", "-h"], ["approve", "-h"], ["diff", "-h"], ["release", "-h"], ["serve", "-h"], ["init", "-h"], ["schema", "-h"], ["explain", "-h"]];
        Assert.DoesNotContain(pages.SelectMany(page => Run(page).Split('\n')), line => line.Length > 80);
    }

    [Fact]
    public void Version_is_one_line() => Assert.Matches(@"^checklist \d+\.\d+\.\d+\n$", Run("--version"));

    private static string Run(params string[] args)
    {
        using var test = CliTest.Create();
        var result = test.Run(args);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
