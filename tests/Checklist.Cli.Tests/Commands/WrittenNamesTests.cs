using Checklist.Cli.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Cli.Tests.Commands;

/// <summary>
/// Names and texts of the command line that would be in a file: what no command could read again is refused, and nothing is written.
/// </summary>
public sealed class WrittenNamesTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 1.0.0\nroles: [{ id: lead, title: Release lead }]\n"
        + "groups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";

    private static readonly string[][] Commands =
    [
        ["approve", "--role", "lead", "--name", "*"],
        ["approve", "--role", "lead", "--name", "Ann", "--note", "*"],
        ["approve", "--name", "Ann", "--role", "*"],
        ["assess", "new", "*"],
        ["assess", "new", "q4", "--title", "*"],
        ["assess", "new", "q4", "--assessor", "Ann", "--assessor", "*"],
        ["assess", "new", "q4", "--target", "*"],
        ["assess", "new", "q4", "--target", "host01=*"],
        ["assess", "carry", "assessments/q3.yaml", "--id", "*"],
        ["assess", "carry", "assessments/q3.yaml", "--id", "q4", "--title", "*"],
        ["release", "*"],
    ];

    private static readonly string[] Texts =
        ["", " ", "\u00a0", "\u200b", "a\u0007b", "a\u001b[31mb", "a\u202eb", "a\ud800b", "x" + new string('a', Limits.ProseCharacters)];

    private readonly CliTest test =
        CliTest.Create().With("catalog.yaml", Catalog).With("assessments/q3.yaml", "id: q3\ncatalog: { id: rel }\n");

    public static TheoryData<int, int> Cases => [.. Commands.SelectMany((_, command) => Texts.Select((_, text) => (command, text)))];

    public void Dispose() => test.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_that_no_file_may_hold_is_wrong_usage(int command, int text)
    {
        var result = test.Run([.. Commands[command].Select(word => word.Replace("*", Texts[text], StringComparison.Ordinal))]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error: ", result.Error);
        Assert.DoesNotContain(result.Error, character => char.IsControl(character) && character != '\n');
        Assert.Equal(["assessments/q3.yaml", "catalog.yaml"], test.Files());
    }

    [Fact]
    public void Names_that_are_names_are_written_and_read_again()
    {
        Assert.Equal(0, test.Run("approve", "--role", "lead", "--name", "  O'Brien: \"Müller\" #1 ", "--note", "Fine:\n- really").ExitCode);
        Assert.Equal(0, test.Run("assess", "new", "q4", "--title", "null", "--assessor", "Ann: #1", "--target", "007=~,no=\"'").ExitCode);
        Assert.Equal(0, test.Run("assess", "carry", "assessments/q4.yaml", "--id", "1e5", "--title", "0x1F").ExitCode);
        Assert.Equal(0, test.Run("release", "1.0.0").ExitCode);
        var result = test.Run("check", "--strict");
        Assert.Equal((0, "no findings in 6 files\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void The_file_of_waivers_is_no_assessment()
    {
        var result = test.Run("assess", "new", "Waivers");
        Assert.Equal(
            (2, "error: `Waivers` is the name of the file of waivers\n   hint: choose another id\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void An_audit_is_of_one_profile() => Assert.Equal(2, test.Run("assess", "new", "q4", "--profile", "all").ExitCode);

    [Fact]
    public void A_carried_audit_needs_a_name_that_is_an_id()
    {
        test.With("last year.yaml", test.Read("assessments/q3.yaml"));
        var result = test.Run("assess", "carry", "last year.yaml");
        Assert.Equal(
            (2, "error: `last year-next` is not an id\n   hint: name the new audit with `--id <id>`\n"), (result.ExitCode, result.Error));
        Assert.Equal(0, test.Run("assess", "carry", "last year.yaml", "--id", "q4").ExitCode);
    }

    [Fact]
    public void A_file_that_would_be_too_large_to_read_again_is_not_written()
    {
        var large = test.Read("assessments/q3.yaml") + "#" + new string(' ', Limits.FileBytes - 40) + "\n";
        test.With("assessments/q3.yaml", large)
            .With("ann.yaml", "id: q3\ncatalog: { id: rel }\nresults: [{ control: rel-01, result: pass, by: Ann }]\n");
        foreach (var dryRun in new[] { new[] { "--dry-run" }, [] })
        {
            var result = test.Run(["assess", "collect", "ann.yaml", .. dryRun]);
            Assert.StartsWith("assessments/q3.yaml: error CHK0042: `assessments/q3.yaml` would have 10.1 MB", result.Error);
            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.Equal(large, test.Read("assessments/q3.yaml"));
        }
    }
}
