using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Profiles;

public class ProfileOutputTests
{
    private static readonly string[] FullOutputs = ["markdown/tailoring.md", "site/tailoring.html", "checklist.html", "handout.html"];

    public static TheoryData<string, string> ShippedProfiles =>
        [.. Shipped.With("profiles")
            .SelectMany(guide => Tailored.Read(Shipped.Sources(guide)).Profiles.Select(profile => (guide, profile.Profile.Id)))];

    [Theory]
    [MemberData(nameof(ShippedProfiles))]
    public void A_shipped_profile_and_what_it_leaves_out_are_the_catalog(string guide, string id)
    {
        var resolved = Tailored.With(Shipped.Sources(guide), id);
        var ids = Tailored.Controls(resolved).Concat(resolved.Excluded.Select(exclusion => exclusion.Control))
            .Select(control => control.Id!.Value);
        Assert.Equal(
            resolved.Validated.Controls.Select(control => control.Id!.Value).Order(StringComparer.Ordinal),
            ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ShippedProfiles))]
    public void A_shipped_profile_is_built_in_all_outputs_and_loses_no_control(string guide, string id)
    {
        var resolved = Tailored.With(Shipped.Sources(guide), id);
        var files = Built.From(Shipped.Sources(guide), Built.Options with { Profiles = ProfileRequest.Of(id) });
        Assert.All(
        [
            "handout.pdf",
            "handout.html",
            "checklist.html",
            "checklist.xlsx",
            "checklist.csv",
            "site/index.html",
            "markdown/checklist.md",
        ], path => Assert.Contains($"{id}/{path}", files.Keys));
        var page = files[$"{id}/checklist.html"];
        Assert.All(resolved.Validated.Controls, control => Assert.Contains(control.Id!.Value, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Edition.Guide, "readers/markdown/checklist.md")]
    [InlineData(Edition.Handout, "readers/markdown/checklist.md")]
    [InlineData(Edition.Card, "readers/markdown/checklist.md")]
    [InlineData(Edition.Summary, "readers/markdown/summary.md")]
    public void Every_edition_of_a_profile_is_built_in_all_outputs(Edition edition, string page)
    {
        var sources = MemorySources.Of(
            Tailored.Catalog, ("profiles/readers.yaml", Tailored.Head + "exclude: [{ control: bld-01, reason: Readers do not build. }]"));
        var files = Built.From(sources, Built.Options with { Profiles = ProfileRequest.Of("readers"), Edition = edition });
        Assert.Contains("Readers", files[page], StringComparison.Ordinal);
        Assert.DoesNotContain("- [ ] **bld-01", files[page], StringComparison.Ordinal);
        Assert.StartsWith("%PDF", files["readers/handout.pdf"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_full_output_lists_what_is_left_out_and_changed()
    {
        var files = Build(
            "exclude: [{ control: bld-01, reason: Readers do not build. }]\nalter: [{ control: pic-01, severity: critical, reason: Some readers are blind. }]", new(["readers"], [], []));
        Assert.All(FullOutputs, path =>
        {
            var text = files["readers/" + path];
            Assert.Contains("Readers do not build", text, StringComparison.Ordinal);
            Assert.Contains("The build is clean", text, StringComparison.Ordinal);
            Assert.Contains("Some readers are blind", text, StringComparison.Ordinal);
        });
        Assert.Contains("raised from medium", files["readers/checklist.html"], StringComparison.Ordinal);
        Assert.Contains("raised from medium", files["readers/markdown/checklist.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_in_Markdown_is_as_reviewed() => Snapshot.Verify(
        Build(
            "include: { platforms: [web], reason: They read on the screen. }\nexclude: [{ control: bld-01, reason: Readers do not build. }]\nset: [{ parameter: days, value: 7, reason: Readers wait. }]\nalter: [{ control: pic-01, severity: critical, add: { statement: Blind readers MUST be served. }, remove: { checks: [b] }, reason: Some readers are blind. }]",
            new(["readers"], [], []))["readers/markdown/tailoring.md"],
        "md");

    [Fact]
    public void A_link_to_a_control_that_is_left_out_leads_to_the_reason()
    {
        var files = Build("exclude: [{ control: txt-01, reason: Read already. }]", new(["readers"], [], []));
        Assert.Contains("#ui:out-txt-01", files["readers/checklist.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"tailoring.html#ui:out-txt-01\"", files["readers/site/text.html"], StringComparison.Ordinal);
        Assert.Contains("](tailoring.md)", files["readers/markdown/checklist.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void All_builds_the_whole_catalog_and_each_profile_in_its_folder()
    {
        var files = Build("exclude: [{ control: bld-01, reason: Readers do not build. }]", new(["all"], [], []));
        Assert.Contains("The build is clean", files["markdown/checklist.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("The build is clean", files["readers/markdown/checklist.md"], StringComparison.Ordinal);
        Assert.Contains("\"id\": \"readers\"", files["manifest.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "builder", "", "role-builder")]
    [InlineData("", "", "paper", "platform-paper")]
    [InlineData("readers", "builder", "web", "readers-role-builder-platform-web")]
    public void A_role_and_a_platform_narrow_for_one_run(string profile, string role, string platform, string folder)
    {
        var files = Build("exclude: [{ control: txt-01, reason: Read already. }]", new(Words(profile), Words(role), Words(platform)));
        Assert.Contains($"{folder}/checklist.html", files.Keys);
        Assert.Contains("Chosen for this build with", files[$"{folder}/handout.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_is_not_there_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        var sources = MemorySources.Of(Tailored.Catalog, ("profiles/readers.yaml", Tailored.Head));
        var options = Built.Options with { Profiles = new(["raeders"], [], []) };
        Assert.Null(Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options));
        Assert.Equal(("CHK4001", "use `readers`"), (diagnostics.Sorted()[0].Code, diagnostics.Sorted()[0].Hint));
    }

    private static IReadOnlyList<string> Words(string value) => value.Length == 0 ? [] : [value];

    private static IReadOnlyDictionary<string, string> Build(string profile, ProfileRequest request)
    {
        var diagnostics = new DiagnosticBag();
        var sources = MemorySources.Of(Tailored.Catalog, ("profiles/readers.yaml", Tailored.Head + profile));
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), Built.Options with { Profiles = request });
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Files.ToDictionary(
            file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span), StringComparer.Ordinal);
    }
}
