using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Preview;

/// <summary>Renders the pages of all catalogs into memory, and after a save again those of catalogs that have changed.</summary>
/// <param name="source">As on the command line; null for the nearest catalog upwards.</param>
internal sealed class PreviewRenderer(string? source, Terminal terminal)
{
    private IReadOnlyList<RenderedCatalog> catalogs = [];
    private IReadOnlyList<string>? told;

    /// <summary>
    /// Null where nothing has changed since the last time, as when a file was saved that no catalog is made of. Pages are null when the
    /// sources have errors.
    /// </summary>
    /// <param name="options">What the pages show. Its formats are those that pages may link to.</param>
    public (PreviewPages? Pages, IReadOnlyList<Diagnostic> Findings)? Render(BuildOptions options, string version)
    {
        var run = new DiagnosticBag();
        var locations = SourceDiscovery.Find(source, terminal, run);
        var telling = run.Sorted().Select(finding => finding.Message).ToList();
        var rendered = locations.Select(location => RenderedCatalog.Of(location, options, version, catalogs, terminal)).ToList();
        if (told is not null && telling.SequenceEqual(told, StringComparer.Ordinal) && rendered.SequenceEqual(catalogs))
        {
            return null;
        }

        (told, catalogs) = (telling, rendered);
        rendered.ForEach(catalog => run.AddAll(catalog.Findings));
        var outputs = rendered.Select(catalog => catalog.Outputs).OfType<PreviewCatalog>().ToList();
        ReportSameIds(outputs, run);
        return (run.HasErrors ? null : new PreviewPages(version, outputs), run.Sorted());
    }

    private static void ReportSameIds(IReadOnlyList<PreviewCatalog> catalogs, DiagnosticBag diagnostics)
    {
        foreach (var same in catalogs.GroupBy(catalog => catalog.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            diagnostics.Add(RunDiagnostics.CatalogIdTaken(Diagnostic.Nowhere(same.Last().Title), same.Key, same.First().Title));
        }
    }
}
