using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Catalogs;

/// <summary>Links as Markdown writes them, from a chapter with a file, from one without, and from a control.</summary>
public class ProseLinksTests
{
    private static readonly Catalog Catalog = Read(MemorySources.Of(
        """
        title: Lab
        chapters:
          - { id: one, title: One, file: text/one.md }
          - { id: two, title: Two, file: text/two.md }
          - { id: list, title: List, controls: all }
        glossary: [{ term: Host, definition: A machine., also: [box] }]
        references: [{ id: book, title: Book }]
        groups: [{ id: grp, title: G, controls: [{ id: rel-01, title: T, statement: Words. }] }]
        """,
        ("text/one.md", "# One\n\nWords.\n\n## Here\n\nMore.\n\n## Host\n\nA box.\n"),
        ("text/two.md", "# Two\n\nWords.\n\n## Über uns\n\nMore.\n")));

    private static readonly CatalogIndex Index = new(Catalog);

    [Theory]
    [InlineData("#here", ProseTargetKind.Chapter, "one", "here")]
    [InlineData("#Here", ProseTargetKind.Chapter, "one", "here")]
    [InlineData("#Host", ProseTargetKind.Chapter, "one", "host")]
    [InlineData("#Box", ProseTargetKind.Term, "term-host", null)]
    [InlineData("two.md#U%CC%88ber-Uns", ProseTargetKind.Chapter, "two", "über-uns")]
    [InlineData("two.md", ProseTargetKind.Chapter, "two", null)]
    [InlineData("two.md#", ProseTargetKind.Chapter, "two", null)]
    [InlineData("./two.md", ProseTargetKind.Chapter, "two", null)]
    [InlineData("../text/two.md#%C3%BCber-uns", ProseTargetKind.Chapter, "two", "über-uns")]
    [InlineData("#rel-01", ProseTargetKind.Control, "rel-01", null)]
    [InlineData("#grp", ProseTargetKind.Group, "grp", null)]
    [InlineData("#book", ProseTargetKind.Reference, "book", null)]
    [InlineData("#two", ProseTargetKind.Chapter, "two", null)]
    public void A_link_of_a_chapter_leads_to_what_it_names(string url, ProseTargetKind kind, string id, string? anchor) =>
        Assert.Equal(new ProseTarget(kind, id, anchor), Links().Find(Chapter("one"), url));

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#nothing")]
    [InlineData("three.md")]
    [InlineData("two.md#here")]
    [InlineData("text/two.md")]
    [InlineData("../../two.md")]
    public void A_link_to_nothing_is_none(string url) => Assert.Null(Links().Find(Chapter("one"), url));

    [Theory]
    [InlineData("text/one.md#here", "one")]
    [InlineData("#rel-01", "rel-01")]
    [InlineData("#here", null)]
    [InlineData("one.md", null)]
    public void A_link_of_a_control_starts_at_the_folder_of_the_catalog(string url, string? id) =>
        Assert.Equal(id, Links().Find(Index.ControlsById["rel-01"].Statement!, url)?.Id);

    [Fact]
    public void A_chapter_knows_its_file_and_a_control_has_none() =>
        Assert.Equal(["text/one.md", null], [Links().FileOf(Chapter("one")), Links().FileOf(Index.ControlsById["rel-01"].Statement!)]);

    [Theory]
    [InlineData("#here", true)]
    [InlineData("two.md", true)]
    [InlineData("https://example.org", false)]
    [InlineData("mailto:a@example.org", false)]
    public void What_has_a_scheme_leaves_the_catalog(string url, bool isInternal) => Assert.Equal(isInternal, ProseLinks.IsInternal(url));

    [Theory]
    [InlineData("rel-01", null, ProseTargetKind.Control)]
    [InlineData("one", null, ProseTargetKind.Chapter)]
    [InlineData("one", "here", ProseTargetKind.Chapter)]
    [InlineData("one", "Here", ProseTargetKind.Chapter)]
    [InlineData("grp", null, ProseTargetKind.Group)]
    [InlineData("HOST", null, ProseTargetKind.Term)]
    [InlineData("Box", null, ProseTargetKind.Term)]
    [InlineData("book", null, ProseTargetKind.Reference)]
    public void Double_brackets_name_all_that_has_an_id_or_is_a_term(string name, string? anchor, ProseTargetKind kind) =>
        Assert.Equal(kind, Index.FindTarget(name, anchor)?.Kind);

    [Theory]
    [InlineData("one", "nothing")]
    [InlineData("list", "here")]
    [InlineData("rel-01", "here")]
    [InlineData("REL-01", null)]
    [InlineData("nothing", null)]
    public void Other_names_lead_nowhere(string name, string? anchor) => Assert.Null(Index.FindTarget(name, anchor));

    [Fact]
    public void Each_of_these_names_can_be_proposed() =>
        Assert.Equal(["rel-01", "one", "two", "list", "grp", "Host", "box", "book"], Index.LinkNames);

    private static ProseLinks Links() => new(Catalog, Index.FindTarget);

    private static ProseDocument Chapter(string id) => Index.ChaptersById[id].Prose!;

    private static Catalog Read(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = CatalogReader.Read(sources, "catalog.yaml", diagnostics);
        Assert.True(catalog is not null && diagnostics.Count == 0, Findings.Of(diagnostics));
        return catalog;
    }
}
