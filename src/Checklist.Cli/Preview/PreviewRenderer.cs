using Checklist.Cli.CommandLine;
using Checklist.Cli.Commands;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Preview;

/// <summary>Renders the pages of all catalogs into memory. A fault of the tool becomes a finding, so that the preview goes on.</summary>
internal static class PreviewRenderer
{
    private static readonly IReadOnlyList<OutputFormat> AllFormats = Enum.GetValues<OutputFormat>();
    private static readonly IReadOnlyList<OutputFormat> PageFormats = [OutputFormat.Html];

    /// <summary>Pages are null when the sources have errors.</summary>
    public static (PreviewPages? Pages, IReadOnlyList<Diagnostic> Findings) Render(ServeArguments arguments, string version, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var catalogs = SourceDiscovery.Find(arguments.Source, terminal, diagnostics)
            .Select(location => Render(location, arguments.Paper, diagnostics, terminal))
            .OfType<PreviewCatalog>()
            .ToList();
        ReportSameIds(catalogs, diagnostics);
        return (diagnostics.HasErrors ? null : new PreviewPages(version, catalogs), diagnostics.Sorted());
    }

    private static PreviewCatalog? Render(CatalogLocation location, PaperSize paper, DiagnosticBag diagnostics, Terminal terminal)
    {
        var sources = new RememberedSources(new DiskSourceProvider(location.Folder, terminal));
        var result = Build(PageFormats, diagnostics);
        return result is null ? null : new PreviewCatalog(result, findings => Build([.. AllFormats.Except(PageFormats)], findings));

        BuildResult? Build(IReadOnlyList<OutputFormat> formats, DiagnosticBag findings)
        {
            var options = new BuildOptions(AllFormats, paper, ToolVersion.Text) { Rendered = formats };
            try
            {
                return ChecklistBuild.Build(sources, location.FileName, options, findings);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                findings.Add(RunDiagnostics.InternalError(fault.GetType().Name, fault.Message));
                return null;
            }
        }
    }

    private static void ReportSameIds(IReadOnlyList<PreviewCatalog> catalogs, DiagnosticBag diagnostics)
    {
        foreach (var same in catalogs.GroupBy(catalog => catalog.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            diagnostics.Add(RunDiagnostics.CatalogIdTaken(new SourceText(same.Last().Title, "").Start, same.Key, same.First().Title));
        }
    }
}
