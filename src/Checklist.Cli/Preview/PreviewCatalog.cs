using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Front;

namespace Checklist.Cli.Preview;

/// <summary>The outputs of one catalog in memory: its pages at once, everything else when somebody asks for it.</summary>
internal sealed class PreviewCatalog
{
    private readonly Dictionary<string, OutputFile> pages;
    private readonly Lazy<(Dictionary<string, OutputFile> Files, DiagnosticBag Findings)> rest;

    /// <summary>Pages that are there, and the other outputs, which are made on request or in a pause.</summary>
    /// <param name="version">Of the state of the sources that it was first a part of.</param>
    /// <param name="renderRest">Renders the other formats; null when that is not possible.</param>
    public PreviewCatalog(BuildResult result, string version, Func<DiagnosticBag, BuildResult?> renderRest)
    {
        Id = result.CatalogId;
        Version = $"{version}/{Id}";
        Title = result.Title;
        Front = result.Front;
        pages = ByPath(result);
        rest = new(() =>
        {
            var findings = new DiagnosticBag();
            return (renderRest(findings) is { } made ? ByPath(made) : [], findings);
        });
    }

    public string Id { get; }

    public string Title { get; }

    /// <summary>Stays as long as its outputs do, and differs from that of every other catalog and state.</summary>
    public string Version { get; }

    /// <summary>What the first page says of it; null where it has no pages.</summary>
    public GuideFront? Front { get; }

    /// <summary>Findings of everything but the pages; made now if it was not yet.</summary>
    public DiagnosticBag RestFindings => rest.Value.Findings;

    /// <summary>Those of its pages, relative to its output folder.</summary>
    public IEnumerable<string> PagePaths => pages.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>An output by its path; makes the rest of them where it is not a page.</summary>
    /// <param name="path">Relative to the catalog's output folder.</param>
    public OutputFile? Find(string path) => pages.GetValueOrDefault(path) ?? rest.Value.Files.GetValueOrDefault(path);

    /// <summary>The manifest is left out: each part has one of its own, and neither is that of a build.</summary>
    private static Dictionary<string, OutputFile> ByPath(BuildResult result) =>
        result.Files.Where(file => file.Path != "manifest.json").ToDictionary(file => file.Path, StringComparer.Ordinal);
}
