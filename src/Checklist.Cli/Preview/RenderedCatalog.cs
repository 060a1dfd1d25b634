using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Preview;

/// <summary>
/// What was rendered of one catalog, and all that it was made of: as long as that is the same, so are its pages and its findings. A fault
/// of the tool becomes a finding, so that the preview goes on.
/// </summary>
internal sealed class RenderedCatalog
{
    private static readonly IReadOnlyList<OutputFormat> PageFormats = [OutputFormat.Html];

    private readonly CatalogLocation location;
    private readonly BuildOptions options;
    private readonly TracedSources sources;
    private volatile bool hasFault;

    private RenderedCatalog(CatalogLocation location, BuildOptions options, string version, TracedSources sources)
    {
        this.location = location;
        this.options = options;
        this.sources = sources;
        Outputs = Build(PageFormats, Findings) is { } pages
            ? new PreviewCatalog(pages, version, findings => Build([.. options.Formats.Except(PageFormats)], findings))
            : null;
    }

    /// <summary>Of the sources, and of the pages.</summary>
    public DiagnosticBag Findings { get; } = new();

    /// <summary>Null when the sources have errors.</summary>
    public PreviewCatalog? Outputs { get; }

    /// <summary>The one that was rendered before where nothing of it has changed, and else a new one.</summary>
    /// <param name="options">Differ in nothing but the audit from one time to the next.</param>
    /// <param name="version">Of a new one.</param>
    public static RenderedCatalog Of(
        CatalogLocation location, BuildOptions options, string version, IReadOnlyList<RenderedCatalog> earlier, Terminal terminal)
    {
        var files = new RememberedSources(new DiskSourceProvider(location.Folder, terminal));
        var folder = new TracedSources(files, leftOut: null);
        return earlier.FirstOrDefault(catalog => catalog.location == location && catalog.IsStill(options, folder))
            ?? new RenderedCatalog(location, options, version, folder);
    }

    /// <summary>What came of a fault is made again each time.</summary>
    private bool IsStill(BuildOptions now, TracedSources folder) =>
        !hasFault && AuditSum(now) == AuditSum(options) && sources.Sums is { } inputs && folder.IsAsIn(inputs);

    private static string? AuditSum(BuildOptions options) => options.Audit is { } audit ? TracedSources.SumOf(audit.Assessment) : null;

    private BuildResult? Build(IReadOnlyList<OutputFormat> formats, DiagnosticBag findings)
    {
        try
        {
            return Builds.Build(Workspace.Open(sources, location.FileName, findings), options with { Rendered = formats });
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            hasFault = true;
            findings.Add(RunDiagnostics.InternalError(fault));
            return null;
        }
    }
}
