using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Profiles;

/// <summary>One sheet from several catalogs: what <c>catalogs</c> takes over, and that a profile chooses from all of it.</summary>
public class OtherCatalogTests
{
    private const string Host = """
        title: Hosts
        roles: [{ id: admin, title: Administrator }]
        glossary: [{ term: host, definition: A machine. }]
        catalogs: [vendor/windows/catalog.yaml]
        groups:
          - { id: own, title: Own, controls: [{ id: own-01, title: The host is patched, roles: [admin] }] }
        """;

    private const string Windows = """
        id: windows
        title: Windows baseline
        version: 3.1.0
        include: parts/*.yaml
        roles: [{ id: admin, title: Administrator }]
        glossary: [{ term: Host, definition: Something else., also: [machine] }, { term: patch, definition: A mend., also: [host, mend] }]
        chapters: [{ id: why, title: Why, file: why.md }]
        """;

    private const string Part =
        "groups:\n  - id: updates\n    title: Updates\n    controls:\n      - { id: win-01, title: Updates are on, roles: [admin], guide: why#reasons }\n      - { id: win-02, title: Updates are read }\n";

    private const string Profile =
        "title: One host\nby: Editor\non: 2026-11-01\ninclude: { ids: [own-01, win-01], reason: They are asked every week. }\n";

    private static MemorySources Sources(string windows = Windows) => MemorySources.Of(
        Host, ("vendor/windows/catalog.yaml", windows), ("vendor/windows/parts/1.yaml", Part),
        ("parts/1.yaml", "groups: []\n"), ("profiles/week.yaml", Profile));

    private static (Catalog Catalog, DiagnosticBag Diagnostics) Read(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = CatalogReader.Read(sources, "catalog.yaml", diagnostics)!;
        CatalogValidator.Validate(catalog, diagnostics);
        return (catalog, diagnostics);
    }

    [Fact]
    public void A_profile_chooses_from_every_catalog()
    {
        var resolved = Tailored.With(Sources(), "week");
        Assert.Equal("own-01 win-01", Tailored.In(resolved));
        Assert.Equal("win-02", Tailored.Out(resolved));
    }

    [Theory]
    [InlineData("groups: [windows]", "win-01 win-02")]
    [InlineData("groups: [updates]", "win-01 win-02")]
    [InlineData("roles: [admin]", "own-01 win-01")]
    public void A_catalog_is_chosen_by_its_id_like_a_group(string selector, string ids)
    {
        var sources = Sources().Add("profiles/other.yaml", Profile.Replace("ids: [own-01, win-01]", selector, StringComparison.Ordinal));
        Assert.Equal(ids, Tailored.In(Tailored.With(sources, "other")));
    }

    [Fact]
    public void It_becomes_a_group_that_says_which_version_it_is()
    {
        var (catalog, diagnostics) = Read(Sources());
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(["own", "windows"], catalog.Groups.Select(group => group.Id!.Value));
        Assert.Equal("Windows baseline, version 3.1.0", catalog.Groups[1].Title!.Value);
    }

    [Fact]
    public void Its_chapters_stay_where_they_are()
    {
        var (catalog, _) = Read(Sources());
        Assert.Empty(catalog.Chapters);
        Assert.All(catalog.Groups[1].Groups.SelectMany(group => group.Controls), control => Assert.Null(control.Guide));
    }

    [Fact]
    public void What_both_say_is_there_once_and_a_word_keeps_its_first_meaning()
    {
        var (catalog, _) = Read(Sources());
        Assert.Single(catalog.Roles);
        Assert.Equal(
            ["host", "patch mend"],
            catalog.Glossary.Select(entry => string.Join(' ', entry.Also.Select(word => word.Value).Prepend(entry.Term.Value))));
    }

    [Fact]
    public void One_id_for_two_things_is_an_error_with_both_places()
    {
        var (_, diagnostics) = Read(Sources(Windows.Replace("title: Administrator", "title: Auditor", StringComparison.Ordinal)));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(
            ("CHK3001", "vendor/windows/catalog.yaml", "catalog.yaml"),
            (finding.Descriptor.Code, finding.Span.Source.Path, finding.Notes[0].Span.Source.Path));
    }

    [Theory]
    [InlineData("vendor/none.yaml", "CHK3006")]
    [InlineData("../windows/catalog.yaml", "CHK2015")]
    public void A_catalog_that_is_not_there_is_named_with_its_place(string path, string code)
    {
        var (catalog, diagnostics) = Read(MemorySources.Of(Host.Replace("vendor/windows/catalog.yaml", path, StringComparison.Ordinal)));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal((code, 4), (finding.Descriptor.Code, finding.Span.Start.Line));
        Assert.Single(catalog.Groups);
    }
}
