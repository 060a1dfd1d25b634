using System.IO.Compression;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Tests.Writers.Fields;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Tests.Writers;

/// <summary>What nobody said is not printed: no severity, keyword or relation that the source has not.</summary>
public class UnstatedTests
{
    private const string Head = """
        id: plain
        title: Plain list
        version: 1.0.0
        roles: [{ id: cook, title: Cook }]
        levels: [{ id: base, title: Base }]
        frameworks: [{ id: kit, title: Kitchen rules }]
        groups:
          - id: stove
            title: Stove
            controls:

        """;

    private const string Plain = """
              - { id: a-1, title: The gas is off, roles: [cook], levels: [base], statement: Turn the gas off., mappings: [{ framework: kit, ids: [K-1] }] }
              - { id: a-2, title: The door is shut, checks: [{ id: a, text: Verify the door. }] }
              - { id: a-3, title: An old rule, state: withdrawn }

        """;

    private const string Profile = "title: Cooks\nby: Head\non: 2026-11-01\ninclude: { ids: [a-1], reason: A small kitchen. }\n";

    private static readonly string[] Words =
        [
            "Severity",
            "severity",
            "Critical",
            "critical",
            "High",
            "Medium",
            "medium",
            "Info ",
            "Keyword",
            "MUST",
            "SHOULD",
            "intersects",
            "Intersects",
            "relation",
        ];

    private static readonly Edition?[] Editions = [null, .. Enum.GetValues<Edition>().Cast<Edition?>()];

    [Fact]
    public void No_output_names_what_the_source_does_not()
    {
        var sources = MemorySources.Of(Head + Plain, ("profiles/cooks.yaml", Profile));
        foreach (var edition in Editions)
        {
            Assert.All(Files(sources, edition, null), AssertSaysNothing);
            Assert.All(Files(sources, edition, "cooks"), AssertSaysNothing);
        }
    }

    [Fact]
    public void No_report_names_what_the_source_does_not()
    {
        var report = Report("control: a-1, result: fail, note: It was on.", "control: a-2, check: a, result: pass");
        Assert.Equal(5, report.Files.Count);
        Assert.All(report.Files,
            file => Assert.All(Words, word => Assert.DoesNotContain(word.Trim(), TextOf(file), StringComparison.Ordinal)));
        Assert.DoesNotContain(report.Report.Breakdowns, breakdown => breakdown.Id == "severity");
    }

    [Fact]
    public void No_comparison_names_what_neither_version_has()
    {
        var report = Recorded.Compare(
            Head + Plain, Head + Plain.Replace("Turn the gas off.", "Shut the gas valve.", StringComparison.Ordinal));
        string[] texts =
        [
            ChangesMarkdownWriter.Write(report),
            ChangesTextWriter.Write(report, false, 100),
            VisibleText.Of(OutputFile.OfText("a.html", ChangesHtmlWriter.Write(report, new DiagnosticBag()))),
        ];
        Assert.All(texts, text => Assert.All(Words, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_release_holds_what_the_source_states_and_nothing_else()
    {
        var plain = Recorded.Text(Recorded.Of(Head + Plain));
        Assert.All(["severity", "keyword", "relation"], key => Assert.DoesNotContain($"\"{key}\"", plain, StringComparison.Ordinal));
        var stated = Head + Stated("medium");
        Assert.Contains("\"severity\": \"medium\"", Recorded.Text(Recorded.Of(stated)), StringComparison.Ordinal);
        Assert.Contains("\"relation\": \"intersects\"", Recorded.Text(Recorded.Of(stated)), StringComparison.Ordinal);
        Assert.NotEqual(Recorded.Of(Head + Plain).DocumentDigest, Recorded.Of(stated).DocumentDigest);
    }

    [Fact]
    public void A_severity_that_was_not_stated_before_is_one_that_is_new()
    {
        var change = Assert.Single(
            Recorded.Compare(Head + Plain, Head + Stated("medium").Replace(", relation: intersects", "", StringComparison.Ordinal)).Items);
        Assert.Equal(["severity changed"], change.Kinds);
        Assert.Equal("[+Medium]", RedlineText.Of(Assert.Single(change.Rows).Runs));
    }

    /// <summary>Where some controls have a severity, tables count the others in a column of their own, so that they add up.</summary>
    [Fact]
    public void Counts_of_severities_add_up()
    {
        var document = Built.Document(MemorySources.Of(Head + Stated("high")));
        Assert.Equal([ControlSeverity.High, null], ControlCounts.ColumnsOf(document));
        var counts = ControlCounts.Of(document.Items);
        Assert.Equal(counts.Total, ControlCounts.ColumnsOf(document).Sum(severity => counts[severity]));
        Assert.Contains("| Group | High | None | Controls |", Text("markdown/summary.md", Edition.Summary), StringComparison.Ordinal);
        Assert.Contains("<option value=none>None", Text("checklist.html", null), StringComparison.Ordinal);
        Assert.Contains("\"Severity\"", Text("checklist.csv", null), StringComparison.Ordinal);

        static string Text(string path, Edition? edition) =>
            Built.From(MemorySources.Of(Head + Stated("high")), Options(edition))[path];
    }

    [Fact]
    public void A_form_without_a_column_of_severities_comes_back()
    {
        var csv = Built.From(Head + Plain)["checklist.csv"];
        Assert.DoesNotContain("Severity", csv, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFF\"Control\",\"Check\",\"Target\",\"Group\",\"Title\",", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_hides_the_column_of_severities_where_nothing_is_in_it() =>
        Assert.Equal(1 + HiddenColumns(Head + Stated("high")), HiddenColumns(Head + Plain));

    /// <summary>A gate that asks for a severity says what it leaves out; one that asks for none counts all.</summary>
    [Fact]
    public void A_gate_does_not_pass_over_controls_without_a_severity_in_silence()
    {
        var fail = "control: a-1, result: fail, note: It was on.";
        Assert.Equal(["CHK6030: there is 1 failed check, and none may be"], Gate(null, fail));
        Assert.Equal(
            ["CHK5050: there is 1 failed check at controls without a severity, and `fail:high` does not count them"],
            Gate(ControlSeverity.High, fail));
        Assert.Empty(Gate(ControlSeverity.High, "control: a-1, result: pass"));
    }

    [Fact]
    public void A_profile_may_give_a_severity_where_the_catalog_has_none()
    {
        var altered = Profile + "alter: [{ control: a-1, severity: high, reason: Fire. }]\n";
        var files = Files(MemorySources.Of(Head + Plain, ("profiles/cooks.yaml", altered)), Edition.Guide, "cooks");
        var pages = files.Where(file => Path.GetExtension(file.Path) is ".md" or ".html" or ".pdf").Select(VisibleText.Of).ToList();
        Assert.Contains(pages, text => text.Contains("Highsetbytheprofile", StringComparison.Ordinal));
        Assert.All(pages, text => Assert.DoesNotContain("Medium", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_selection_by_severity_takes_no_control_without_one()
    {
        var resolved = Tailored.With(
            MemorySources.Of(
                Head + Stated("high"),
                ("profiles/cooks.yaml", Profile.Replace("ids: [a-1]", "severity: [high]", StringComparison.Ordinal))), "cooks");
        Assert.Equal("a-1", Tailored.In(resolved));
    }

    private static string TextOf(OutputFile file) =>
        file.Path.EndsWith(".json", StringComparison.Ordinal) ? ReportText.Of(file) : VisibleText.Of(file);

    private static int HiddenColumns(string catalog)
    {
        var workbook = Files(MemorySources.Of(catalog), null, null).Single(file => file.Path.EndsWith(".xlsx", StringComparison.Ordinal));
        using var archive = new ZipArchive(new MemoryStream(workbook.Bytes.ToArray()));
        return archive.Entries.Where(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)).Sum(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd().Split("hidden=\"1\"").Length - 1;
        });
    }

    private static string Stated(string severity) => Plain
        .Replace("roles: [cook]", $"severity: {severity}, roles: [cook]", StringComparison.Ordinal)
        .Replace("ids: [K-1]", "ids: [K-1], relation: intersects", StringComparison.Ordinal);

    /// <summary>A workbook has the same columns in the same places always; that of severities is hidden.</summary>
    private static void AssertSaysNothing(OutputFile file) =>
        Assert.All(Words.Where(word => word != "Severity" || !file.Path.EndsWith(".xlsx", StringComparison.Ordinal)),
            word => Assert.False(VisibleText.Of(file).Contains(word.Trim(), StringComparison.Ordinal), $"{file.Path} says {word}"));

    private static BuildOptions Options(Edition? edition) => Built.Options with { Edition = edition };

    private static IReadOnlyList<OutputFile> Files(MemorySources sources, Edition? edition, string? profile)
    {
        var diagnostics = new DiagnosticBag();
        var options = Options(edition) with { Profiles = profile is null ? ProfileRequest.None : ProfileRequest.Of(profile) };
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return [.. result.Files];
    }

    private static AuditResult Report(params string[] results) => Report(AuditGate.Open, new DiagnosticBag(), results);

    private static IReadOnlyList<string> Gate(ControlSeverity? least, params string[] results)
    {
        var diagnostics = new DiagnosticBag();
        var gate = new AuditGate(new Dictionary<GateKind, ControlSeverity?> { [GateKind.Fail] = least }, null)
        {
            Defects = new HashSet<AuditDefectKind>(),
        };
        Report(gate, diagnostics, results);
        return [.. diagnostics.Sorted().Where(finding => finding.Code is "CHK6030" or "CHK5050")
            .Select(finding => $"{finding.Code}: {finding.Message}")];
    }

    private static AuditResult Report(AuditGate gate, DiagnosticBag diagnostics, string[] results)
    {
        var sources = MemorySources.Of(Head + Plain);
        var digest = Built.Text(sources)!.Digest;
        var assessment = $"id: q4\ntitle: Audit\ncatalog: {{ id: plain, version: 1.0.0, digest: \"{digest}\" }}\nresults:\n"
            + string.Concat(results.Select(result => $"  - {{ {result}, by: A. Cook, on: 2026-11-02 }}\n"));
        var request = Audit.Request(assessment) with { Formats = Audit.Reports, Gate = gate };
        return Audit.Result(request, sources, diagnostics);
    }
}
