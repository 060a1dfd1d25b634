using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Workspaces;

/// <summary>No finding hides behind another: not behind one of another catalog, and not behind one of another kind of file.</summary>
public class LostFindingsTests
{
    /// <summary>One broken file of each kind that lies beside a catalog.</summary>
    private static readonly (string Path, string Text)[] Broken =
    [
        ("profiles/readers.yaml", "title: Readers\nexclude:\n  - { control: lab-09 }\n"),
        ("waivers.yaml",
            "waivers:\n  - { control: lab-01, target: '*', type: risk-accepted, justification: Old, approved-by: Me, approved-on: 2026-02-30, expires: 2027-01-01 }\n"),
        ("assessments/2026-q4.yaml",
            "id: 2026-q4\ncatalog: { id: lab }\ntargets: [{ id: a }, { id: A }]\nresults:\n  - { control: lab-01, check: a, target: b, result: pass }\n"),
        ("templates/markdown/nothing.md", "{{ end }}"),
        ("releases/1.0.0.json", "{ \"format\": 1 }"),
        ("releases/1.0.0/approvals/owner.yaml", "version: 1.0.0\n"),
    ];

    public static TheoryData<int, int> Pairs()
    {
        var pairs = new TheoryData<int, int>();
        foreach (var first in Enumerable.Range(0, Broken.Length))
        {
            foreach (var second in Enumerable.Range(first + 1, Broken.Length - first - 1))
            {
                pairs.Add(first, second);
            }
        }

        return pairs;
    }

    public static TheoryData<int> Kinds() => [.. Enumerable.Range(0, Broken.Length)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_broken_files_are_told_all_that_each_is_told(int first, int second)
    {
        var (one, other) = (Told(Broken[first]), Told(Broken[second]));
        Assert.All([one, other], Assert.NotEmpty);
        Assert.Equal(one.Union(other).Order(StringComparer.Ordinal), Told(Broken[first], Broken[second]));
    }

    /// <summary>Of files and of the catalog itself: its error must not reach over to the other catalog.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_error_in_one_catalog_hides_nothing_of_another(int kind)
    {
        var wrong = MemorySources.Of(Audit.Catalog.Replace("severity: low", "severity: lwo", StringComparison.Ordinal));
        var (alone, other) = (Told(Broken[kind]), Told(wrong));
        Assert.NotEmpty(other);
        var expected = alone.Union(other).Order(StringComparer.Ordinal);
        Assert.Equal(expected, Told(wrong, Audit.Sources(Broken[kind])));
        Assert.Equal(expected, Told(Audit.Sources(Broken[kind]), wrong));
    }

    [Fact]
    public void A_build_of_two_catalogs_tells_of_the_second_what_its_own_build_tells()
    {
        var wrong = MemorySources.Of("title: Wrong\nseverity: low\n");
        var template = Audit.Sources(("templates/markdown/index.md", "{{ for }}"));
        var diagnostics = new DiagnosticBag();
        Assert.Null(Builds.Build(Workspace.Open(wrong, "catalog.yaml", diagnostics), Built.Options));
        Assert.Null(Builds.Build(Workspace.Open(template, "catalog.yaml", diagnostics), Built.Options));
        Assert.Contains(diagnostics.Sorted(), finding => finding.Code == "CHK5001");
    }

    [Fact]
    public void A_good_catalog_is_built_whatever_the_one_before_it_was()
    {
        var diagnostics = new DiagnosticBag();
        var wrong = MemorySources.Of("title: Wrong\nseverity: low\n");
        Assert.Null(Builds.Build(Workspace.Open(wrong, "catalog.yaml", diagnostics), Built.Options));
        Assert.NotNull(Builds.Build(Workspace.Open(Audit.Sources(), "catalog.yaml", diagnostics), Built.Options));
    }

    [Fact]
    public void An_error_in_one_profile_hides_nothing_of_another()
    {
        var wrong = ("profiles/a.yaml", "title: A\nseverity: low\n");
        var unreadable = ("profiles/b.yaml", "title: [\n");
        var empty = ("profiles/c.yaml", "title: C\nby: Me\non: 2026-11-01\nexclude:\n  - { control: lab-*, reason: All of them. }\n");
        Assert.Contains("CHK4005", Told(empty)[0], StringComparison.Ordinal);
        Assert.Equal(
            [.. Told(wrong).Concat(Told(unreadable)).Concat(Told(empty)).Order(StringComparer.Ordinal)], Told(wrong, unreadable, empty));
    }

    private static IReadOnlyList<string> Told(params (string Path, string Text)[] files) => Told(Audit.Sources(files));

    private static IReadOnlyList<string> Told(params MemorySources[] catalogs)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var sources in catalogs)
        {
            Workspace.Open(sources, "catalog.yaml", diagnostics).Check();
        }

        return [.. diagnostics.Sorted()
            .Select(finding => $"{finding.Span.Source.Path} {finding.Span.Start} {finding.Code} {finding.Message}")
            .Order(StringComparer.Ordinal)];
    }
}
