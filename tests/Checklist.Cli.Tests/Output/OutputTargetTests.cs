using Checklist.Cli.Disk;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Output;

/// <summary>Every command that writes a file, and what may be in its place: it is written to or refused, and never replaced.</summary>
public sealed class OutputTargetTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 1.0.0\nroles: [{ id: lead, title: Release lead }]\n"
        + "groups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";

    private const string Review = "catalog: rel\nversion: 1.0.0\nreviewers:\n  - { id: ann, name: Ann }\ndecisions:\n"
        + "  - { id: R-01, entry: control/rel-01, reviewer: ann, decision: reject, comment: Late. }\n";

    private const string ReviewForm = """
        {"format": "checklist-review-1", "catalog": "rel", "old": {"digest": "a"}, "new": {"version": "1.0.0", "digest": "b"},
         "reviewer": {"name": "Ann"}, "copy": "c", "entries": [{"entry": "control/rel-01", "decision": "reject", "comment": "Late."}]}
        """;

    // The folder it runs in, its arguments, and the file that it writes. Below the catalog's folder nothing is written to but a file.
    private static readonly (string Folder, string Command, string Path)[] Commands =
    [
        (".", "diff old guide -o target", "target"),
        (".", "diff old guide --to markdown -o target", "target"),
        (".", "diff old guide --to html -o deep/target", "deep/target"),
        ("guide", "diff ../old . --to json -o target", "guide/target"),
        (".", "assess report guide/assessments/q3.yaml --to json -o reports --bundle target", "target"),
        (".", "assess report guide/assessments/q3.yaml --to json -o reports", "reports/report.json"),
        (".", "assess report guide/assessments/q3.yaml --to markdown,html,pdf,xlsx,json", "out/rel.assessments/q3/report.pdf"),
        ("guide", "assess report assessments/q3.yaml --to json", "guide/out/rel.assessments/q3/report.json"),
        (".", "assess new q4 --catalog guide", "guide/assessments/q4.yaml"),
        (".", "assess carry guide/assessments/q3.yaml --id q4", "guide/assessments/q4.yaml"),
        (".", "assess collect ann.yaml --into guide/assessments/q3.yaml", "guide/assessments/q3.yaml"),
        (".", "assess findings guide/assessments/q3.yaml --add rel-01 --statement Late", "guide/assessments/q3.yaml"),
        (".", "assess evidence guide/assessments/q2.yaml", "guide/assessments/q2.yaml"),
        (".", "assess sign guide/assessments/q3.yaml --name Ann", "guide/assessments/q3.yaml"),
        (".", "assess close guide/assessments/q3.yaml", "guide/assessments/q3.closed.json"),
        (".", "release 1.0.0 guide", "guide/releases/1.0.0.json"),
        (".", "approve --name Ann --role lead --catalog guide", "guide/releases/1.0.0/approvals/lead-ann.yaml"),
        (".", "review collect ann.json --catalog guide", "guide/reviews/1.0.0.yaml"),
        (".", "review answer R-01 --disposition noted --by Ann --catalog reviewed", "reviewed/reviews/1.0.0.yaml"),
        (".", "review report --to csv --catalog reviewed", "out/rel.reviews/1.0.0/reviews.csv"),
        ("reviewed", "review report --to html,markdown,xlsx", "reviewed/out/rel.reviews/1.0.0/reviews.xlsx"),
        (".", "check --fix draft", "draft/catalog.yaml"),
        (".", "init fresh", "fresh/catalog.yaml"),
        (".", "init fresh", "fresh/.github/workflows/checklist.yml"),
        (".", "import csv list.csv -o list", "list/catalog.yaml"),
    ];

    private readonly CliTest test = CliTest.Create()
        .With("guide/catalog.yaml", Catalog)
        .With("list.csv", "ID,Title\n1,One\n")
        .With("old/catalog.yaml", Catalog.Replace("Every test passes", "Every test passes twice"))
        .With("draft/catalog.yaml", Catalog.Replace("id: rel-01\n        ", ""))
        .With("guide/assessments/q3.yaml", Assessment("q3", ""))
        .With("guide/assessments/q2.yaml", Assessment("q2", "results: [{ control: rel-01, result: pass, evidence: [tests.log] }]\n"))
        .With("guide/assessments/tests.log", "passed")
        .With("ann.yaml", Assessment("ann", "results: [{ control: rel-01, result: pass, by: Ann, on: 2026-11-20 }]\n"))
        .With("reviewed/catalog.yaml", Catalog)
        .With("reviewed/reviews/1.0.0.yaml", Review)
        .With("ann.json", ReviewForm)
        .With("elsewhere/kept", Obstacle.Kept);

    /// <summary>Commands that have commands.</summary>
    private static readonly string[] Groups = ["assess", "review"];

    public static TheoryData<string, string> Targets =>
        [.. Commands.SelectMany(command => Obstacle.Names.Select(name => ($"{command.Command} > {command.Path}", name)))];

    /// <summary>Every folder on the way to a file below a folder that no link may leave.</summary>
    public static TheoryData<string, string> Folders =>
    [
        ("diff ../old . --to json -o releases/target > guide", "guide/releases"),
        ("assess report assessments/q3.yaml --to json > guide", "guide/out"),
        ("assess report assessments/q3.yaml --to json -o releases > guide", "guide/releases"),
        ("assess report guide/assessments/q3.yaml --to json > .", "out"),
        ("assess report guide/assessments/q3.yaml --to json > .", "out/rel.assessments"),
        ("release 1.0.0 guide > .", "guide/releases"),
        ("approve --name Ann --role lead --catalog guide > .", "guide/releases"),
        ("approve --name Ann --role lead --catalog guide > .", "guide/releases/1.0.0"),
        ("approve --name Ann --role lead --catalog guide > .", "guide/releases/1.0.0/approvals"),
        ("review collect ann.json --catalog guide > .", "guide/reviews"),
        ("review report --to html --catalog reviewed > .", "out/rel.reviews"),
        ("init fresh > .", "fresh/.github"),
        ("init fresh > .", "fresh/.github/workflows"),
    ];

    public void Dispose() => test.Dispose();

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_stands_in_the_place_of_an_output_is_never_replaced(string command, string obstacle)
    {
        var (folder, line, path) = Commands.Single(candidate => $"{candidate.Command} > {candidate.Path}" == command);
        Obstacle.Put(obstacle, test.PathOf(path), test.PathOf("elsewhere"));
        var result = Run(folder, line);
        Assert.Equal(Obstacle.KindOf(obstacle), FileStatus.KindOf(test.PathOf(path)));
        AssertElsewhereIsKept();
        Assert.DoesNotContain("CHK9001", result.Error);
        Assert.True(
            result.ExitCode != 0 || obstacle == "device" || line.StartsWith("approve", StringComparison.Ordinal),
            result.Error); // a second approval has a name of its own
        Assert.DoesNotContain(test.Files(), file => file.Contains("/.checklist-", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_on_the_way_may_be_a_link(string command, string path)
    {
        var parts = command.Split(" > ");
        Directory.CreateDirectory(Path.GetDirectoryName(test.PathOf(path))!);
        if (Directory.Exists(test.PathOf(path)))
        {
            Directory.Delete(test.PathOf(path), recursive: true);
            test.With("guide/audits/q3.yaml", Assessment("q3", ""));
        }

        Directory.CreateSymbolicLink(test.PathOf(path), test.PathOf("elsewhere"));
        var result = Run(parts[1], parts[0]);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"{Path.GetRelativePath(parts[1], path).Replace('\\', '/')}: error CHK0040: ", result.Error);
        AssertElsewhereIsKept();
    }

    /// <summary>What lies in that folder is a source first: <c>check</c> refuses it, and so does every command.</summary>
    [Fact]
    public void Assessments_behind_a_link_are_refused_as_sources()
    {
        Directory.Delete(test.PathOf("guide/assessments"), recursive: true);
        Directory.CreateSymbolicLink(test.PathOf("guide/assessments"), test.PathOf("elsewhere"));
        var result = Run(".", "assess new q4 --catalog guide");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("guide/assessments/waivers.yaml: error CHK3007: ", result.Error);
        AssertElsewhereIsKept();
    }

    [Fact]
    public void The_table_has_every_command_that_writes_a_file()
    {
        string[] others =
            ["build", "completion", "explain", "help", "schema", "serve", "templates"]; // they write nothing, or a folder
        var known = Commands.Select(row => NameOf(row.Command)).Concat(others).ToHashSet();
        Assert.Empty(CommandsOf("--help").Concat(Groups.SelectMany(group => CommandsOf(group, "--help").Select(name => $"{group} {name}")))
            .Except([.. known, .. Groups]));
    }

    private static string NameOf(string line) => string.Join(' ', line.Split(' ').Take(Groups.Contains(line.Split(' ')[0]) ? 2 : 1));

    private IEnumerable<string> CommandsOf(params string[] args) =>
        test.Run(args).Output.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n')
            .Where(line => line.Length > 2 && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0]);

    private CliResult Run(string folder, string command) =>
        test.Run(command.Split(' '), terminal => terminal with { WorkingDirectory = test.PathOf(folder), Clock = new HastyClock() });

    private void AssertElsewhereIsKept()
    {
        Assert.Equal([test.PathOf("elsewhere/kept")], Directory.GetFileSystemEntries(test.PathOf("elsewhere")));
        Assert.Equal(Obstacle.Kept, test.Read("elsewhere/kept"));
    }

    private static string Assessment(string id, string results) => $"id: {id}\ncatalog: {{ id: rel }}\n{results}";
}
