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
    public void Assess_findings_help() => Snapshot.Verify(Run("assess", "findings", "--help"), "txt");

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
    public void Review_help() => Snapshot.Verify(Run("review", "--help"), "txt");

    [Fact]
    public void Review_collect_help() => Snapshot.Verify(Run("review", "collect", "--help"), "txt");

    [Fact]
    public void Review_answer_help() => Snapshot.Verify(Run("review", "answer", "--help"), "txt");

    [Fact]
    public void Review_report_help() => Snapshot.Verify(Run("review", "report", "--help"), "txt");

    [Fact]
    public void Release_help() => Snapshot.Verify(Run("release", "-h"), "txt");

    [Fact]
    public void Init_help() => Snapshot.Verify(Run("init", "-h"), "txt");

    [Fact]
    public void Import_help() => Snapshot.Verify(Run("import", "-h"), "txt");

    [Fact]
    public void Help_names_a_command_or_two_words_of_one()
    {
        Assert.Equal(Run("build", "--help"), Run("help", "build"));
        Assert.Equal(Run("assess", "new", "--help"), Run("help", "assess", "new"));
        Assert.Equal(Run("--help"), Run("help"));
    }

    [Fact]
    public void A_manual_page_has_every_command_and_option()
    {
        var page = Run("help", "--man");
        Assert.StartsWith(".TH CHECKLIST 1", page, StringComparison.Ordinal);
        Assert.Contains("\n.SS assess new ", page, StringComparison.Ordinal);
        Assert.Contains("\\-\\-dry\\-run", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Split('\n'), line => line.StartsWith('\''));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Completion_knows_every_command_and_option(string shell)
    {
        var script = Run("completion", shell);
        string[] words = ["build", "assess", "collect", "import", "output", "profile", "dry-run", "quiet"];
        Assert.All(words, word => Assert.Contains(word, script, StringComparison.Ordinal));
    }

    [Fact]
    public void Templates_are_listed_and_printed()
    {
        Assert.Contains("html/front.html\n", Run("templates"), StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", Run("templates", "html/front.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: there is no template `html/frnt.html`\n   hint: use `html/front.html`\n", "templates", "html/frnt.html")]
    [InlineData("error: there is no command `biuld`\n   hint: use `build`\n", "help", "biuld")]
    [InlineData("error: `ksh` is not a value of `SHELL`\n   hint: use `zsh`\n", "completion", "ksh")]
    public void What_is_not_there_is_wrong_usage(string message, params string[] args)
    {
        using var test = CliTest.Create();
        var result = test.Run(args);
        Assert.Equal((2, message), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Schema_help() => Snapshot.Verify(Run("schema", "-h"), "txt");

    [Fact]
    public void Serve_help() => Snapshot.Verify(Run("serve", "-h"), "txt");

    [Fact]
    public void Explain_help() => Snapshot.Verify(Run("explain", "-h"), "txt");

    [Fact]
    public void Help_wins_over_mistakes() => Assert.Equal(Run("build", "--help"), Run("build", "--bad", "--help"));

    [Fact]
    public void No_line_of_help_is_longer_than_eighty_columns()
    {
        string[] commands =
        [
            "", "assess", "assess new", "assess collect", "assess report", "assess carry", "build", "check", "approve", "diff", "release",
            "serve", "init", "import", "templates", "completion", "help", "schema", "explain",
        ];
        var pages = commands.Select(command => Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-h"]));
        Assert.DoesNotContain(pages.SelectMany(page => page.Split('\n')), line => line.Length > 80);
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
