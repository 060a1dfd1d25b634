using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Preview;

/// <summary>Renders the pages of all catalogs into memory. A fault of the tool becomes a finding, so that the preview goes on.</summary>
internal static class PreviewRenderer
{
    private static readonly IReadOnlyList<OutputFormat> PageFormats = [OutputFormat.Html];

    /// <summary>Pages are null when the sources have errors.</summary>
    /// <param name="source">As on the command line; null for the nearest catalog upwards.</param>
    /// <param name="options">What the pages show. Its formats are those that pages may link to.</param>
    public static (PreviewPages? Pages, IReadOnlyList<Diagnostic> Findings) Render(
        string? source, BuildOptions options, string version, Terminal terminal)
    {
        var run = new DiagnosticBag();
        var catalogs = SourceDiscovery.Find(source, terminal, run)
            .Select(location => Render(location, options, run, terminal))
            .OfType<PreviewCatalog>()
            .ToList();
        ReportSameIds(catalogs, run);
        return (run.HasErrors ? null : new PreviewPages(version, catalogs), run.Sorted());
    }

    private static PreviewCatalog? Render(CatalogLocation location, BuildOptions options, DiagnosticBag diagnostics, Terminal terminal)
    {
        var sources = new RememberedSources(new DiskSourceProvider(location.Folder, terminal));
        var result = Build(PageFormats, diagnostics);
        return result is null ? null : new PreviewCatalog(result, findings => Build([.. options.Formats.Except(PageFormats)], findings));

        BuildResult? Build(IReadOnlyList<OutputFormat> formats, DiagnosticBag findings)
        {
            try
            {
                return Builds.Build(Workspace.Open(sources, location.FileName, findings), options with { Rendered = formats });
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                findings.Add(RunDiagnostics.InternalError(fault));
                return null;
            }
        }
    }

    private static void ReportSameIds(IReadOnlyList<PreviewCatalog> catalogs, DiagnosticBag diagnostics)
    {
        foreach (var same in catalogs.GroupBy(catalog => catalog.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            diagnostics.Add(RunDiagnostics.CatalogIdTaken(Diagnostic.Nowhere(same.Last().Title), same.Key, same.First().Title));
        }
    }
}
