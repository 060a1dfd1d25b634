using Checklist.Core.Diagnostics;
using Checklist.Core.Languages;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Coverage;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Writers.Coverage;

public class CoverageTests
{
    private const string Chapter =
        "# Introduction\n\nWelcome.\n\n## First steps\n\n### Tests & builds\n\n### Tags\n\n## Second steps\n\n### Notes\n\n## Third steps\n";

    private const string Head = """
        chapters: [{ id: intro, title: Introduction, file: intro.md }, { id: list, title: Checklist, controls: all }]
        frameworks: [{ id: own, title: Own rules, items: [A-1, { id: A-2, title: Tell the users }, A-3] }, { id: other, title: Other rules }]
        """;

    private static readonly MemorySources Sources = MemorySources.Of(
        Some.Catalog(
            Head,
            Some.Control(
                "rel-01", "guide: intro#tests--builds", "rationale: Because.",
                "mappings: [{ framework: own, ids: [A-1] }, { framework: other, ids: [X] }]"),
            Some.Control(
                "rel-02", "guide: { to: intro#second-steps, digest: 'sha256:0123456789ab' }", "rationale: Because.", "impact: None."),
            Some.Control("rel-03", "state: withdrawn", "guide: intro#third-steps", "mappings: [{ framework: own, ids: [A-3] }]"),
            Some.Control("rel-04")),
        ("intro.md", Chapter));

    [Fact]
    public void A_heading_is_distilled_by_itself_in_parts_as_part_or_not_at_all() => Assert.Equal(
        [
            "First steps DistilledInParts",
            "Tests & builds Distilled",
            "Tags NotDistilled",
            "Second steps Distilled",
            "Notes DistilledAsPart",
            "Third steps NotDistilled",
        ],
        Report().Guide.Headings.Select(heading => $"{heading.Title} {heading.Standing}"));

    [Fact]
    public void A_control_that_distils_a_whole_chapter_takes_up_all_of_it()
    {
        var sources = MemorySources.Of(Some.Catalog(Head, Some.Control("rel-01", "guide: intro")), ("intro.md", Chapter));
        Assert.Empty(Report(sources).Guide.NotDistilled);
    }

    [Fact]
    public void Controls_without_a_place_and_behind_the_guide_are_named()
    {
        var guide = Report().Guide;
        Assert.Equal(["rel-04"], guide.Unlinked.Select(control => control.Id));
        Assert.Equal([("rel-02", "intro#second-steps")], guide.Changed.Select(change => (change.Control.Id, change.Guide)));
        Assert.Equal(1, guide.UndatedCount);
    }

    [Fact]
    public void An_item_is_covered_by_a_control_in_force()
    {
        var framework = Report().Frameworks[0];
        Assert.Equal((3, 1), (framework.ItemCount, framework.NamedCount));
        Assert.Equal(["A-2", "A-3"], framework.Uncovered.Select(item => item.Id));
        Assert.Equal(["rel-02", "rel-04"], framework.Unmapped.Select(control => control.Id));
    }

    [Fact]
    public void Fields_that_an_output_leaves_out_are_counted_by_reason()
    {
        var handout = Report().Outputs.Single(output => output.Name == "handout.pdf");
        var gap = handout.Gaps.Single(gap => gap.ReasonIn(Words.English) == "a handout asks; the guide explains");
        Assert.Contains(("control.rationale", 2), gap.Fields);
        Assert.Contains(("control.impact", 1), gap.Fields);
        Assert.Equal(handout.UsedCount, handout.PrintedCount + handout.Gaps.Sum(each => each.Fields.Count));
    }

    [Fact]
    public void What_a_template_of_the_catalog_drops_comes_first()
    {
        var sources = MemorySources.Of(
            Some.Catalog("", Some.Control("rel-01", "rationale: Because.")), ("templates/html/fields.html", "{{ $1.guidance }}"));
        var site = Report(sources).Outputs.Single(output => output.Name == "site/");
        Assert.Equal("templates/html/fields.html of the catalog drops it", site.Gaps[0].ReasonIn(Words.English));
        Assert.Equal([("control.rationale", 1)], site.Gaps[0].Fields);
    }

    [Theory]
    [InlineData("{{ for field in $1.reading }}{{ field.text }}{{ end }}")]
    [InlineData("{{ $1.default }}{{ $1.rationale }}{{ $1.guidance }}{{ $1.impact }}")]
    public void A_template_prints_what_explains_a_control_as_a_list_or_by_name(string template)
    {
        var sources = MemorySources.Of(
            Some.Catalog("", Some.Control("rel-01", "rationale: Because.", "impact: None.")), ("templates/html/fields.html", template));
        var site = Report(sources).Outputs.Single(output => output.Name == "site/");
        Assert.DoesNotContain(site.Gaps, gap => gap.Template is not null);
    }

    [Fact]
    public void Markdown() => Snapshot.Verify(Coverages.Markdown(Report(), Opened())!, "md");

    [Fact]
    public void The_page_tells_the_same() => Assert.Contains(
        "<tr><td>Tags</td><td>Introduction</td><td><code>intro.md:9</code></td></tr>",
        Coverages.Html(Report(), Opened()),
        StringComparison.Ordinal);

    private static Workspace Opened() => Workspace.Open(Sources, "catalog.yaml", new DiagnosticBag());

    private static CoverageReport Report(MemorySources? sources = null)
    {
        var diagnostics = new DiagnosticBag();
        var report = Coverages.Read(Workspace.Open(sources ?? Sources, "catalog.yaml", diagnostics));
        Assert.True(report is not null, Findings.Of(diagnostics));
        return report;
    }
}
