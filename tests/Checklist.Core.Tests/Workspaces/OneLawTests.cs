using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Workspaces;

/// <summary>What <c>check</c> refuses, every command refuses, and says as much as <c>check</c> does of the errors.</summary>
public class OneLawTests
{
    private const string Approver = "language: en\nowner: admin\napprovals: { required: [owner] }\nstatus: published";

    private static readonly string[] AboutTheVersion = [" CHK700", " CHK701", " CHK7023"];

    /// <summary>Each makes a sound folder one that has an error.</summary>
    private static readonly (string Name, Action<MemorySources> Break)[] Breaks =
    [
        ("catalog", sources => Change(sources, "severity: low", "severity: lwo")),
        ("reference", sources => Change(sources, "title: The clock is right", "title: The clock is right\n        requires: [lab-99]")),
        ("profile", sources => sources.Add(
            "profiles/a.yaml", "title: A\nby: Me\non: 2026-11-01\nexclude: [{ control: lab-77, reason: Gone. }]\n")),
        ("profile's YAML", sources => sources.Add("profiles/b.yaml", "title: [\n")),
        ("waiver", sources => sources.Add("waivers.yaml", "waivers:\n  - { control: lab-01 }\n")),
        ("waiver of audits", sources => sources.Add("assessments/waivers.yaml", "waivers: 7\n")),
        ("assessment", sources => sources.Add(
            "assessments/2025.yaml", "id: 2025\ncatalog: { id: lab }\nresults: [{ control: lab-02, target: x, result: pass }]\n")),
        ("assessment of another catalog", sources => sources.Add(
            "assessments/2024.yaml", "id: 2024\ncatalog: { id: other }\nresults: []\n")),
        ("assessment of no profile", sources => sources.Add(
            "assessments/2023.yaml", "id: 2023\ncatalog: { id: lab, profile: nobody }\nresults: []\n")),
        ("closed audit", sources => sources.Add("assessments/2022.closed.json", "{}")),
        ("template", sources => sources.Add("templates/markdown/index.md", "{{ for")),
        ("release", sources => sources.Add("releases/0.8.0.json", "{ \"format\": 1 }")),
        ("approval", sources => sources.Add("releases/1.0.0/approvals/a.yaml", "version: 1.0.0\n")),
        ("vanished control", sources => Change(sources, "lab-02", "lab-03")),
        ("version", sources => Change(sources, "version: 1.0.0", "version: 0.5.0")),
        ("no approval", sources => Change(sources, "language: en", Approver)),
    ];

    private static readonly (string Name, Func<Workspace, object?> Run)[] Commands =
    [
        ("build", workspace => Builds.Build(workspace, Built.Options with { Formats = [OutputFormat.Csv], Rendered = [OutputFormat.Csv] })),
        ("release", workspace => Core.Workspaces.Releases.Freeze(workspace, "1.0.0")),
        ("approve", workspace => Core.Workspaces.Releases.TextToApprove(workspace, null)),
        ("assess new", workspace => Audits.Start(workspace, new NewAssessment("next", [], [], Audit.Day))),
        ("assess collect", workspace => Audits.Collect(
            workspace, new CollectRequest(Audit.File(Audit.Assessment()), [], AnswerPreference.None))),
        ("assess carry", workspace => Audits.Carry(workspace, new CarryRequest(Audit.File(Audit.Assessment()), "next", Audit.Day))),
        ("assess report", workspace => Audits.Report(workspace, Audit.Request(Audit.Assessment()))),
        ("coverage", Coverages.Read),
    ];

    /// <summary>Each alone, and each with each.</summary>
    public static TheoryData<string> Broken =>
    [
        .. Breaks.Select(one => one.Name),
        .. Breaks.SelectMany((one, index) => Breaks.Skip(index + 1).Select(other => $"{one.Name}, {other.Name}")),
    ];

    [Fact]
    public void A_sound_folder_is_taken_by_all()
    {
        Assert.Empty(Told(Sound(), workspace => workspace.Check()));
        Assert.All(Commands, command => Assert.NotNull(command.Run(Workspace.Open(Sound(), "catalog.yaml", new DiagnosticBag()))));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_check_refuses_every_command_refuses_for_the_same_reasons(string names)
    {
        var sources = Break(names.Split(", "));
        var errors = Told(sources, workspace => workspace.Check());
        Assert.NotEmpty(errors);
        Assert.All(Commands, command =>
        {
            object? result = null;
            var told = Told(sources, workspace => result = command.Run(workspace));
            var excused = errors
                .Where(error => command.Name == "approve" && error.Contains("CHK7023", StringComparison.Ordinal)).ToList();
            Assert.True(result is null || errors.Count == excused.Count, $"{command.Name} took it");
            Assert.Empty(Expected(command.Name, errors.Except(excused)).Except(told));
        });
    }

    /// <summary>A person who releases another version than that of the sources is told that, and not what else is wrong with it.</summary>
    private static IEnumerable<string> Expected(string command, IEnumerable<string> errors) =>
        errors.Where(error => command != "release" || !AboutTheVersion.Any(code => error.Contains(code, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Told(MemorySources sources, Action<Workspace> act)
    {
        var diagnostics = new DiagnosticBag();
        act(Workspace.Open(sources, "catalog.yaml", diagnostics));
        return
        [
            .. diagnostics.Sorted().Where(finding => finding.Severity == Severity.Error)
                .Select(finding => $"{finding.Span} {finding.Code} {finding.Message}"),
        ];
    }

    /// <summary>With one earlier release.</summary>
    private static MemorySources Sound()
    {
        var earlier = Audit.Catalog.Replace("version: 1.0.0", "version: 0.9.0", StringComparison.Ordinal)
            .Replace("MUST run", "MUST boot", StringComparison.Ordinal);
        return Audit.Sources(("releases/0.9.0.json", Recorded.Text(Recorded.Of(earlier))));
    }

    private static MemorySources Break(IEnumerable<string> names)
    {
        var sources = Sound();
        foreach (var name in names)
        {
            Breaks.Single(one => one.Name == name).Break(sources);
        }

        return sources;
    }

    private static void Change(MemorySources sources, string old, string other) =>
        sources.Add("catalog.yaml", sources.TextOf("catalog.yaml").Replace(old, other, StringComparison.Ordinal));
}
