using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Writers.Summary;

/// <summary>One page for a manager.</summary>
public class SummaryTests
{
    private const string Head = """
        version: 1.2.0
        classification: Internal
        review-by: 2027-05-01
        summary: What a release of ours has to pass.
        roles: [{ id: author, title: Author, description: Writes the code. }, { id: tester, title: Tester }, { id: idle, title: Nobody }]
        levels: [{ id: base, title: Baseline }, { id: high, title: High, extends: base }]
        """;

    private static readonly MemorySources Sources = MemorySources.Of(Some.Catalog(
        Head,
        Some.Control(
            "rel-01", "severity: critical", "keyword: must", "roles: [author]", "levels: [base]",
            "checks: [{ id: a, text: One, evidence: required }, { id: b, text: Two }]"),
        Some.Control("rel-02", "severity: low", "keyword: should", "roles: [author, tester]", "levels: [high]"),
        Some.Control("rel-03", "state: draft"),
        Some.Control("rel-04", "severity: critical", "roles: [author]", "state: withdrawn")));

    [Fact]
    public void Only_the_page_is_written() =>
        Assert.Equal(["manifest.json", "markdown/summary.md", "summary.html"], Build(Sources).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Markdown() => Snapshot.Verify(Build(Sources)["markdown/summary.md"], "md");

    [Fact]
    public void A_page_tells_what_is_asked_of_each_role_that_has_work()
    {
        var page = Build(Sources)["summary.html"];
        Assert.Contains(
            "<th scope=\"row\">Author<span class=\"quiet\">Writes the code.</span></th><td class=\"right\">2</td><td class=\"right\">1</td><td class=\"right\">1</td><td class=\"right\">3</td><td class=\"right\">1</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_has_the_controls_of_the_one_it_extends_and_those_without_a_level()
    {
        var page = Build(Sources)["markdown/summary.md"];
        Assert.Contains("| Baseline | 2 | 1 | 1 | 3 |\n| High | 3 | 1 | 1 | 4 |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_without_controls_has_a_page_too() =>
        Assert.Contains(
            "0 controls with 0 checks.", Build(MemorySources.Of("title: A\n"))["markdown/summary.md"], StringComparison.Ordinal);

    private static Dictionary<string, string> Build(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions([OutputFormat.Markdown, OutputFormat.Html], PaperSize.A4, "0.0.0") { Edition = Edition.Summary };
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
    }
}
