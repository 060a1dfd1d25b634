using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Front;

namespace Checklist.Cli.Preview;

/// <summary>All outputs of one state of the sources that had no errors.</summary>
/// <param name="Version">Differs from that of every other state.</param>
internal sealed record PreviewPages(string Version, IReadOnlyList<PreviewCatalog> Catalogs)
{
    /// <summary>Of all pages that are shown: that of this state, for the pages of the preview itself, and that of each catalog.</summary>
    public IEnumerable<string> Versions => Catalogs.Select(catalog => catalog.Version).Prepend(Version);

    /// <summary>The page over all guides, as a build writes it.</summary>
    public string Front() => Encoding.UTF8.GetString(FrontPage.Write([.. Catalogs.Select(catalog => catalog.Front).OfType<GuideFront>()]));

    /// <summary>Of all pages, with the catalog's id as their first part.</summary>
    /// <param name="others">What these show too is left out.</param>
    public IReadOnlySet<string> Paths(PreviewPages? others = null) => Catalogs.Except(others?.Catalogs ?? [])
        .SelectMany(catalog => catalog.PagePaths.Select(path => $"{catalog.Id}/{path}"))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>An output of any catalog by its path.</summary>
    /// <param name="path">With the catalog's id as its first part.</param>
    public OutputFile? Find(string path) => CatalogOf(path)?.Find(path[(path.IndexOf('/') + 1)..]);

    /// <summary>Of an output that <see cref="Find"/> gives.</summary>
    public string VersionOf(string path) => CatalogOf(path)?.Version ?? Version;

    public IReadOnlyList<Diagnostic> RenderRest()
    {
        var findings = new DiagnosticBag();
        foreach (var catalog in Catalogs)
        {
            findings.AddAll(catalog.RestFindings);
        }

        return findings.Sorted();
    }

    private PreviewCatalog? CatalogOf(string path)
    {
        var slash = path.IndexOf('/');
        return slash < 0 ? null : Catalogs.FirstOrDefault(catalog => catalog.Id == path[..slash]);
    }
}
