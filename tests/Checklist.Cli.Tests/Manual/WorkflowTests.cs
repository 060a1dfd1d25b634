using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Tests.Manual;

/// <summary>Workflows that people copy: what <c>init</c> writes, the action of this repository, and the examples of the manual.</summary>
public partial class WorkflowTests
{
    private static readonly string Starter = File.ReadAllText(PathOf("src/Checklist.Cli/Starter/shared/checklist.yml"));
    private static readonly string ActionFile = File.ReadAllText(PathOf("action.yml"));

    private static readonly IReadOnlyList<string> Texts =
    [
        Starter,
        ActionFile,
        .. Directory.EnumerateFiles(PathOf(".github"), "*.yml", SearchOption.AllDirectories).Select(File.ReadAllText),
        File.ReadAllText(PathOf("README.md")),
        .. Directory.EnumerateFiles(PathOf("content/manual"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void Actions_are_named_by_their_commit_and_of_each_there_is_one_version()
    {
        var uses = Texts.SelectMany(text => UsesLine().Matches(text)).Select(match => match.Groups[1].Value.Trim()).Distinct().ToList();
        var others = uses.Where(use => !use.StartsWith("OWNER/", StringComparison.Ordinal)).ToList();
        Assert.Equal(others.Count, others.Select(use => use.Split('@')[0]).Distinct().Count());
        Assert.Contains(others, use => use.StartsWith("actions/checkout@", StringComparison.Ordinal));
        Assert.All(others, use => Assert.Matches(@"^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", use));
    }

    [Fact]
    public void A_workflow_says_what_it_may_and_keeps_no_credentials() =>
        Assert.All(Texts.Where(text => text.Contains("runs-on:", StringComparison.Ordinal)), text =>
        {
            Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
            Assert.Equal(Count(text, "actions/checkout@"), Count(text, "persist-credentials: false"));
        });

    /// <summary>Text of a stranger's, such as the name of a branch, would become part of a script.</summary>
    [Fact]
    public void No_script_has_an_expression_in_it()
    {
        var scripts = Texts.SelectMany(text => Script().Matches(text)).Select(match => match.Value).ToList();
        Assert.True(scripts.Count > 8);
        Assert.DoesNotContain(scripts, script => script.Contains("${{", StringComparison.Ordinal));
    }

    [Fact]
    public void The_action_installs_this_version_unless_told_another() =>
        Assert.Contains($"\n    default: {ToolVersion.Text}\n", ActionFile, StringComparison.Ordinal);

    [Fact]
    public void The_manual_names_every_input_of_the_action()
    {
        var head = ActionFile[..ActionFile.IndexOf("\nruns:", StringComparison.Ordinal)];
        var inputs = Input().Matches(head).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("comment", inputs);
        var manual = File.ReadAllText(PathOf("content/manual/chapters/command-line.md"));
        Assert.DoesNotContain(inputs, input => !manual.Contains($"\n| `{input}` |", StringComparison.Ordinal));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string PathOf(string path, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../..", path));

    [GeneratedRegex(@"uses: (.+)")]
    private static partial Regex UsesLine();

    /// <summary>A line of a script, or a block of lines that are indented further.</summary>
    [GeneratedRegex(@"^( *)(?:- )?run: (?:\|\n(?:\1 +.*\n|\n)+|.+\n)", RegexOptions.Multiline)]
    private static partial Regex Script();

    [GeneratedRegex("^  ([a-z]+):$", RegexOptions.Multiline)]
    private static partial Regex Input();
}
