using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Changes;
using CatalogReleases = Checklist.Core.Workspaces.Releases;

namespace Checklist.Core.Tests.Revisions.Releases;

/// <summary>In a company the profile is the policy in force: weakening it is a change like any other.</summary>
public class ProfileRecordTests
{
    private const string Catalog = """
        id: pol
        title: Policy
        version: 1.0.0
        status: review
        platforms: [{ id: srv, title: Servers }, { id: lap, title: Laptops }]
        parameters: [{ id: days, label: Days, type: integer, default: 14, unit: days }]
        revisions: [{ version: 1.0.0, date: 2026-11-01, author: Sec, summary: First. }]
        groups:
          - id: g
            title: Group
            controls:
              - { id: p-01, title: Passwords, platforms: [lap], statement: "A password MUST have at least 12 characters." }
              - { id: p-02, title: Updates, platforms: [srv], statement: "Updates MUST be installed within {{ days }} days." }
              - { id: p-03, title: Logs, platforms: [srv], severity: low, statement: "Logs MUST be kept for a year." }
        """;

    private const string Profile = """
        title: Servers
        by: Sec
        on: 2026-11-02
        include: { platforms: [srv], reason: Servers only. }
        set: [{ parameter: days, value: 7, reason: Stricter here. }]

        """;

    private const string Weaker = "exclude: [{ control: p-03, reason: A year is too dear. }]\n";

    [Fact]
    public void A_weakened_profile_is_a_change_of_the_catalog_and_asks_for_a_new_version()
    {
        var report = CatalogReleases.Compare(Released(), Current(Catalog, Profile.Replace("7", "60", StringComparison.Ordinal) + Weaker));
        Assert.Empty(report.Items);
        var entry = Assert.Single(report.Entries);
        Assert.Equal(("Profile", "changed", "Servers"), (entry.Kind, entry.What, entry.Title));
        Assert.Equal(
            ["Left out: [+p-03 (A year is too dear)]", "Values: [-Days is 7 (Stricter here)]\n[+Days is 60 (Stricter here)]"],
            entry.Rows.Select(row => $"{row.Label}: {RedlineText.Of(row.Runs)}"));
        Assert.Equal(VersionStep.Patch, report.Step);
        Assert.Contains("CHK7011", Check(Catalog, Profile + Weaker));
        Assert.DoesNotContain("CHK70", Check(Catalog, Profile));
    }

    [Fact]
    public void Readers_of_the_profile_are_told_what_they_have_to_do()
    {
        var report = OfProfile(Catalog, Profile.Replace("7", "60", StringComparison.Ordinal) + Weaker)!;
        Assert.Equal(
            ["p-02: Parameter; AuditAgain", "p-03: Excluded; StopAuditing"],
            report.Items.Select(item => $"{item.Id}: {string.Join(", ", item.Change.Kinds)}; {item.Change.Reaction}"));
        Assert.Contains("The value “Days” was 7 days and is 60 days now.", report.Items.First().Notes);
        Assert.Contains("Left out of the profile: A year is too dear. (Sec, 2026-11-02)", report.Items.Last().Notes);
        Assert.Equal(VersionStep.Major, report.Step);
    }

    /// <summary>The default rises to 30, and the profile keeps its 7: nothing changed for its readers.</summary>
    [Fact]
    public void What_changed_elsewhere_is_not_told()
    {
        var changed = Catalog.Replace("default: 14", "default: 30", StringComparison.Ordinal)
            .Replace("least 12", "least 16", StringComparison.Ordinal)
            .Replace("version: 1.0.0", "version: 2.0.0", StringComparison.Ordinal);
        Assert.Empty(OfProfile(changed, Profile)!.Items);
        var files = Build(changed, Profile);
        Assert.DoesNotContain("Changed since", files["srv/markdown/checklist.md"]);
        Assert.DoesNotContain("p-01", files["srv/markdown/changes.md"]);
        Assert.Contains("p-01", files["markdown/changes.md"]);
        Assert.Contains("Changed since version 1.0.0", files["markdown/checklist.md"]);
    }

    [Fact]
    public void A_release_that_holds_no_profiles_is_compared_as_if_they_had_been_as_now()
    {
        var old = new Release(Released().Root.With("profiles", null), Released().Source);
        var current = Current(Catalog.Replace("a year", "a day", StringComparison.Ordinal), Profile);
        var report = CatalogReleases.Compare(old, current, "srv", new DiagnosticBag())!;
        Assert.Equal(["p-03: Requirement"], Recorded.Changes(report.Diff));
        Assert.Contains(report.Remarks, remark => remark.Contains("holds no profiles", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_that_is_new_asks_for_a_first_audit()
    {
        var report = CatalogReleases.Compare(Current(Catalog), Current(Catalog, Profile), "srv", new DiagnosticBag())!;
        Assert.Equal(["p-02: Added", "p-03: Added"], Recorded.Changes(report.Diff));
    }

    [Fact]
    public void A_profile_that_nobody_knows_is_named()
    {
        var findings = new DiagnosticBag();
        Assert.Null(CatalogReleases.Compare(Released(), Current(Catalog, Profile), "laptops", findings));
        Assert.Contains("CHK4001", Findings.Of(findings));
    }

    /// <summary>The profile left p-03 out as too dear; then a year becomes a day.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(", decided-on: 1.0.0")]
    [InlineData(", decided-on: 'sha256:000000000000'")]
    public void A_decision_about_a_control_that_changed_since_is_a_finding(string decided)
    {
        var profile = Profile + Weaker.Replace(" }]", $"{decided} }}]", StringComparison.Ordinal);
        var changed = Catalog.Replace("a year", "a day", StringComparison.Ordinal)
            .Replace("version: 1.0.0", "version: 2.0.0", StringComparison.Ordinal);
        Assert.Contains("CHK4019", Check(changed, profile));
        if (!decided.Contains("sha256", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("CHK4019", Check(Catalog, profile));
        }
    }

    [Theory]
    [InlineData("exclude: [{ control: p-03, reason: Dear. }]")]
    [InlineData("exclude:\n  - control: p-03\n    reason: Dear.")]
    [InlineData("exclude: [{ control: \"p-03\", reason: Dear., decided-on: \"sha256:000000000000\" }]")]
    [InlineData("alter:\n  - reason: Dear.\n    control: p-03\n    severity: high")]
    public void What_a_decision_is_about_is_written_beside_it(string decision)
    {
        var profile = Profile + decision + "\n";
        var sources = Sources(Catalog, profile);
        var edit = Assert.Single(SourceFixes.Decided(Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()), ["p-*"])!.Edits);
        var written = profile[..edit.Span.Offset] + edit.Replacement + profile[edit.Span.EndOffset..];
        Assert.DoesNotContain("CHK4019", Check(Catalog, written));
        var changed = Catalog.Replace("a year", "a day", StringComparison.Ordinal);
        Assert.Contains("CHK4019", Check(changed, written));
        Assert.Empty(SourceFixes.Decided(Workspace.Open(Sources(Catalog, written), "catalog.yaml", new DiagnosticBag()), ["*"])!.Edits);
    }

    /// <summary>Readers see nothing of what changed in a control that is left out; who left it out has to.</summary>
    [Fact]
    public void What_the_catalog_changed_in_what_a_profile_decided_is_a_section_of_its_own()
    {
        const string Decided = "exclude: [{ control: p-03, reason: A year is too dear. }]\n"
            + "alter: [{ control: p-02, severity: critical, reason: It was worms. }]\n";
        var changed = Catalog.Replace("a year", "a day", StringComparison.Ordinal)
            .Replace("MUST be installed", "MUST be tried and installed", StringComparison.Ordinal);
        var report = CatalogReleases.Compare(Current(Catalog, Profile + Decided), Current(changed, Profile + Decided), "srv", new())!;
        Assert.Equal(["changed: p-02", "decided: p-03"], report.Sections.SelectMany(
            section => section.Items.Select(item => $"{section.Id}: {item.Id}")));
        var (altered, left) = (report.Sections[0].Items[0], report.Sections[1].Items[0]);
        Assert.Contains("The profile alters `severity` of it: It was worms. (Sec, 2026-11-02)", altered.Notes);
        Assert.Equal("audit again", altered.ToDo);
        Assert.Equal(["Left out of the profile: A year is too dear. (Sec, 2026-11-02)"], left.Notes);
        Assert.Equal("look at the decision again", left.ToDo);
        Assert.Contains("a [-year][+day].", string.Concat(left.Rows.Select(row => RedlineText.Of(row.Runs))));
        foreach (var text in new[] { ChangesTextWriter.Write(report, hasColor: false, 100), ChangesMarkdownWriter.Write(report) })
        {
            Assert.Contains("Left out or altered by the profile, and changed", text);
        }

        Assert.Contains("\"decisions\": [", ChangesJsonWriter.Write(report));
        Assert.Contains("look at the decision again", ChangesHtmlWriter.Write(report, new DiagnosticBag()));
    }

    /// <summary>A field that the profile overrides is the same for its readers, whatever the catalog says of it.</summary>
    [Fact]
    public void A_change_behind_an_alteration_is_told_to_who_made_it()
    {
        const string Altered = "alter: [{ control: p-03, severity: critical, reason: Courts ask. }]\n";
        var changed = Catalog.Replace("severity: low", "severity: high", StringComparison.Ordinal);
        var report = CatalogReleases.Compare(Current(Catalog, Profile + Altered), Current(changed, Profile + Altered), "srv", new())!;
        var section = Assert.Single(report.Sections);
        Assert.Equal(("decided", "p-03"), (section.Id, Assert.Single(section.Items).Id));
        var same = Current(Catalog, Profile + Altered);
        Assert.Empty(CatalogReleases.Compare(same, same, "srv", new DiagnosticBag())!.Sections);
    }

    /// <summary>The catalog of someone else, taken over under <c>catalogs</c>.</summary>
    [Fact]
    public void What_a_catalog_changed_that_another_takes_over_is_told_as_well()
    {
        var theirs = Catalog.Replace("a year", "a day", StringComparison.Ordinal);
        var (old, current) = (Company(Catalog), Company(theirs));
        var section = Assert.Single(CatalogReleases.Compare(old, current, "srv", new DiagnosticBag())!.Sections);
        Assert.Equal(("decided", "p-03"), (section.Id, Assert.Single(section.Items).Id));
    }

    private static Release Company(string vendor) => Recorded.Of(MemorySources.Of(
        "id: own\ntitle: Hosts\nversion: 1.0.0\ncatalogs: [vendor/catalog.yaml]\n", ("vendor/catalog.yaml", vendor),
        ("profiles/srv.yaml", "title: Servers\nby: Sec\non: 2026-11-02\nexclude: [{ control: p-03, reason: Dear. }]\n")));

    private static Release Released() => Current(Catalog, Profile);

    private static Release Current(string catalog, string? profile = null) => Recorded.Of(Sources(catalog, profile));

    private static MemorySources Sources(string catalog, string? profile) =>
        profile is null ? MemorySources.Of(catalog) : MemorySources.Of(catalog, ("profiles/srv.yaml", profile));

    private static ChangeReport? OfProfile(string catalog, string profile) =>
        CatalogReleases.Compare(Released(), Current(catalog, profile), "srv", new DiagnosticBag());

    private static string Check(string catalog, string profile)
    {
        var findings = new DiagnosticBag();
        var sources = Sources(catalog, profile).Add("releases/1.0.0.json", ReleaseWriter.Write(Released()));
        Workspace.Open(sources, "catalog.yaml", findings).Check();
        return Findings.Of(findings);
    }

    private static Dictionary<string, string> Build(string catalog, string profile)
    {
        var findings = new DiagnosticBag();
        var sources = Sources(catalog, profile).Add("releases/1.0.0.json", ReleaseWriter.Write(Released()));
        var result = Builds.Build(
            Workspace.Open(sources, "catalog.yaml", findings), Built.Options with { Profiles = ProfileRequest.Of(ProfileRequest.All) });
        Assert.True(result is not null, Findings.Of(findings));
        return result.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
    }
}
