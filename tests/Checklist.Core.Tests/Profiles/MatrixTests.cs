using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Profiles;

public class MatrixTests
{
    private static readonly MemorySources Sources = MemorySources.Of(
        Tailored.Catalog,
        ("profiles/builders.yaml",
            "title: Builders\nsummary: They build.\nby: Editor\non: 2026-11-01\ninclude: { roles: [builder], reason: They build. }\nalter: [{ control: bld-01, severity: critical, reason: They build. }]"),
        ("profiles/readers.yaml", Tailored.Head + "include: { platforms: [paper], reason: They read. }"));

    [Fact]
    public void The_matrix_in_Markdown_is_as_reviewed() => Snapshot.Verify(Build("all")["builders/markdown/profiles.md"], "md");

    [Fact]
    public void The_site_switches_between_what_was_built()
    {
        var files = Build("all");
        Assert.Contains(
            "<a href=\"../../readers/site/index.html\">Readers</a>", files["builders/site/build.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../site/index.html\">All controls</a>", files["builders/site/build.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"../builders/site/index.html\">Builders</a>", files["site/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"index.html\" aria-current=\"true\">All controls</a>", files["site/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void One_profile_alone_has_no_switch_and_still_shows_the_others()
    {
        var page = Build("readers")["readers/site/profiles.html"];
        Assert.DoesNotContain("class=\"switch\"", page, StringComparison.Ordinal);
        Assert.Contains("<code>--profile builders</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_the_switch_leads_to_a_file()
    {
        var files = Build("all");
        var links = System.Text.RegularExpressions.Regex.Matches(files["readers/site/profiles.html"], "href=\"((?:\\.\\./)+[^\"#]+)\"")
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(links);
        Assert.All(links,
            link => Assert.Contains(new Uri(new Uri("http://host/readers/site/profiles.html"), link).AbsolutePath[1..], files.Keys));
    }

    [Fact]
    public void A_catalog_without_profiles_has_no_matrix() =>
        Assert.DoesNotContain(Built.From(Tailored.Catalog).Keys, path => path.Contains("profiles", StringComparison.Ordinal));

    private static IReadOnlyDictionary<string, string> Build(string profile)
    {
        var diagnostics = new DiagnosticBag();
        var options = Built.Options with { Profiles = new([profile], [], []) };
        var result = Builds.Build(Workspace.Open(Sources, "catalog.yaml", diagnostics), options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Files.ToDictionary(
            file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span), StringComparer.Ordinal);
    }
}
