using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Documents;

public class HistoryTests
{
    private static readonly string First = Some.Catalog(
        "id: rel\nversion: 1.0.0\nchapters: [{ id: steps, title: Steps, controls: all }]",
        Some.Control("rel-01", "statement: All tests MUST pass."), Some.Control("rel-02"));

    private static readonly string Second =
        First.Replace("1.0.0", "2.0.0", StringComparison.Ordinal).Replace("All tests", "Most tests", StringComparison.Ordinal)
            + Some.Control("rel-03");

    [Fact]
    public void Changed_controls_are_marked_in_every_output()
    {
        var files = Built.From(Sources());
        Assert.Contains("**Changed since version 1.0.0**: requirement changed", files["markdown/checklist.md"]);
        Assert.Contains("**New since version 1.0.0**", files["markdown/checklist.md"]);
        Assert.All(["checklist.html", "handout.html", "site/before.html"],
            path => Assert.Equal(2, files[path].Split(" data-changed").Length - 1));
        Assert.Contains("1.0.0 introduced; 2.0.0 requirement changed", files["site/before.html"]);
        Assert.Contains("<ins>", files["site/changes.html"]);
        Assert.StartsWith("# Release checklist: 1.0.0 → 2.0.0\n", files["markdown/changes.md"]);
    }

    [Fact]
    public void The_navigation_lists_the_controls_of_the_open_group_with_and_without_releases() => Assert.All(
        [Sources(), MemorySources.Of(Second)],
        sources => Assert.Contains("<ul class=\"sub\"><li><a href=\"#rel-01\">", Built.From(sources)["site/before.html"]));

    [Fact]
    public void A_catalog_without_releases_has_no_marks_and_no_page()
    {
        var files = Built.From(MemorySources.Of(Second));
        Assert.DoesNotContain("class=\"changed\"", files["checklist.html"]);
        Assert.DoesNotContain("site/changes.html", files.Keys);
    }

    [Fact]
    public void An_old_version_says_that_it_is_superseded()
    {
        var sources = Sources();
        sources.Add("releases/2.0.0.json", ReleaseWriter.Write(Recorded.Of(sources))).Add("catalog.yaml", First);
        Assert.Contains("Version 2.0.0 was released after this one", Built.From(sources)["checklist.html"]);
    }

    [Fact]
    public void A_delta_has_only_what_is_new_or_changed()
    {
        var diagnostics = new DiagnosticBag();
        var result = Builds.Build(Workspace.Open(Sources(), "catalog.yaml", diagnostics), Built.Options with { Since = "1.0.0" });
        Assert.True(result is not null, Findings.Of(diagnostics));
        var page = Encoding.UTF8.GetString(result.Files.Single(file => file.Path == "handout.html").Bytes.Span);
        Assert.Contains("Only what is new or changed since version 1.0.0: 2 of 3 controls.", page);
        Assert.DoesNotContain("rel-02", page);
    }

    [Fact]
    public void A_delta_needs_a_release()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Builds.Build(Workspace.Open(Sources(), "catalog.yaml", diagnostics), Built.Options with { Since = "9.0.0" }));
        Assert.StartsWith("CHK7031@", Findings.Of(diagnostics));
    }

    private static MemorySources Sources() => MemorySources.Of(Second).Add("releases/1.0.0.json", ReleaseWriter.Write(Recorded.Of(First)));
}
