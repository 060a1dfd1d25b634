using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.CommandLine;

public class UsageTests
{
    [Theory]
    [InlineData("build --papr a4", "unknown option `--papr`", "use `--paper`")]
    [InlineData("build --strct", "unknown option `--strct`", "use `--strict`")]
    [InlineData("build --zzzzzz", "unknown option `--zzzzzz`", "run `checklist build --help`")]
    [InlineData("build --output=x --xyzzy=json", "unknown option `--xyzzy`", "run `checklist build --help`")]
    [InlineData("--versoin", "unknown option `--versoin`", "use `--version`")]
    [InlineData("buidl", "unknown command `buidl`", "use `build`")]
    [InlineData("frobnicate", "unknown command `frobnicate`", "run `checklist --help`")]
    [InlineData("--quiet", "no command is given", "run `checklist --help`")]
    [InlineData("build a b", "unexpected argument `b`", "run `checklist build --help`")]
    [InlineData("build -o", "`-o` has no value", "write `-o <folder>`")]
    [InlineData("build -o a -o b", "`-o` is given 2 times", "give it once")]
    [InlineData("build --to markdwn", "`markdwn` is not a value of `--to`", "use `markdown`")]
    [InlineData(
        "build --to html,,print", "`` is not a value of `--to`",
        "use one of `markdown`, `html`, `print`, `checklist`, `pdf`, `xlsx`, `csv`")]
    [InlineData("build --paper a5", "`a5` is not a value of `--paper`", "use `a4`")]
    [InlineData("build --edition crad", "`crad` is not a value of `--edition`", "use `card`")]
    [InlineData(
        "build --target a,,b", "`` is not an id of a target",
        "use letters, digits, `.`, `_` and `-`, and give the name after `=`, as in `host01=\"Host 1\"`")]
    [InlineData(
        "build --target a/b", "`a/b` is not an id of a target",
        "use letters, digits, `.`, `_` and `-`, and give the name after `=`, as in `host01=\"Host 1\"`")]
    [InlineData(
        "build --target host01= --to html", "the target `host01` has no title after `=`", "write `host01=<title>`, or `host01` alone")]
    [InlineData("build --target host01,HOST01", "the target `host01` is given twice", "give each target an id of its own")]
    [InlineData(
        "check --format xml", "`xml` is not a value of `--format`",
        "use one of `text`, `json`, `sarif`, `github`, `gitlab`, `junit`, `msbuild`")]
    [InlineData("check --color sometimes", "`sometimes` is not a value of `--color`", "use one of `auto`, `always`, `never`")]
    [InlineData("check --quiet --verbose", "`--quiet` and `--verbose` exclude each other", "leave one of them out")]
    [InlineData("explain", "`explain` needs a code", "write `checklist explain CHK2003`, or `--all`")]
    [InlineData("explain CHK203", "there is no diagnostic `CHK203`", "use `CHK2003`")]
    [InlineData("explain unknown-kye", "there is no diagnostic `unknown-kye`", "use `unknown-key`")]
    [InlineData("explain CHK2003 --all", "a code and `--all` exclude each other", "leave one of them out")]
    public void Wrong_usage_is_one_line_with_a_hint(string args, string message, string hint)
    {
        using var test = CliTest.Create();
        var result = test.Run(args.Split(' '));
        Assert.Equal($"error: {message}\n   hint: {hint}\n", result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Empty(test.Files());
    }

    [Fact]
    public void A_word_behind_two_dashes_is_no_option()
    {
        using var test = CliTest.Create();
        Assert.Contains("there is no catalog at `--strct`", test.Run("build", "--", "--strct").Error);
    }

    [Fact]
    public void An_at_sign_reads_no_response_file()
    {
        using var test = CliTest.Create().With("args", "--version");
        Assert.Contains("there is no catalog at `@args`", test.Run("build", "@args").Error);
    }

    [Fact]
    public void An_argument_cannot_speak_to_the_terminal()
    {
        using var test = CliTest.Create();
        Assert.StartsWith(@"error: unknown command `\u001b[2J`", test.Run("\u001b[2J").Error);
    }
}
