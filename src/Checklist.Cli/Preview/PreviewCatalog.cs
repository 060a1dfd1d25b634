using Checklist.Core;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Preview;

/// <summary>The outputs of one catalog in memory: its pages at once, everything else when somebody asks for it.</summary>
internal sealed class PreviewCatalog
{
    private readonly Dictionary<string, OutputFile> pages;
    private readonly Lazy<(Dictionary<string, OutputFile> Files, DiagnosticBag Findings)> rest;

    /// <param name="renderRest">Renders the other formats; null when that is not possible.</param>
    public PreviewCatalog(BuildResult result, Func<DiagnosticBag, BuildResult?> renderRest)
    {
        Id = result.CatalogId;
        Title = result.Title;
        pages = ByPath(result);
        rest = new(() =>
        {
            var findings = new DiagnosticBag();
            return (renderRest(findings) is { } made ? ByPath(made) : [], findings);
        });
    }

    public string Id { get; }

    public string Title { get; }

    /// <summary>Findings of everything but the pages; made now if it was not yet.</summary>
    public DiagnosticBag RestFindings => rest.Value.Findings;

    /// <param name="path">Relative to the catalog's output folder.</param>
    public OutputFile? Find(string path) => pages.GetValueOrDefault(path) ?? rest.Value.Files.GetValueOrDefault(path);

    /// <summary>The manifest is left out: each part has one of its own, and neither is that of a build.</summary>
    private static Dictionary<string, OutputFile> ByPath(BuildResult result) =>
        result.Files.Where(file => file.Path != "manifest.json").ToDictionary(file => file.Path, StringComparer.Ordinal);
}
