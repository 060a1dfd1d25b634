using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Workspaces;

/// <summary>
/// A name with ü may be one character in the catalog and u with a mark above it on the disk, as some systems and archives write it, or the
/// other way round. People see one name.
/// </summary>
public class SpelledNamesTests
{
    private const string Composed = "gr\u00FCn";
    private const string Decomposed = "gru\u0308n";

    [Theory]
    [InlineData(Composed, Decomposed)]
    [InlineData(Decomposed, Composed)]
    [InlineData(Composed, Composed)]
    [InlineData(Decomposed, Decomposed)]
    public void A_file_is_found_however_its_name_is_spelled(string named, string stored)
    {
        var catalog = $"title: A\nsummary: '![plan](images/{named}.svg)'\ninclude: [{named}/a.yaml, 'parts/{named}*.yaml']\n"
            + $"catalogs: [{named}-base.yaml]\n"
            + $"chapters: [{{ id: one, title: One, file: chapters/{named}.md }}]\n";
        var sources = MemorySources.Of(
            catalog,
            ($"chapters/{stored}.md", "Text.\n"),
            ($"images/{stored}.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"),
            ($"{stored}/a.yaml", Group("a")),
            ($"parts/{stored}-b.yaml", Group("b")),
            ($"{stored}-base.yaml", "title: Base\n" + Group("c")));
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(sources, "catalog.yaml", diagnostics);
        workspace.Check();
        Assert.Equal("", Findings.Of(diagnostics));
        Assert.Equal(["a", "b", "c"], workspace.Catalog!.Controls.Select(control => control.Id!.Value));
    }

    private static string Group(string id) => $"groups:\n  - {{ id: in-{id}, title: G, controls: [{{ id: {id}, title: C }}] }}\n";
}
