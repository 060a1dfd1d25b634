using Checklist.Core.Catalogs;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Coverage;

namespace Checklist.Core.Workspaces;

/// <summary>Reports what of a catalog its outputs leave out, and what of its guide and frameworks no control takes up.</summary>
public static class Coverages
{
    private static readonly BuildOptions Everything = new(Enum.GetValues<OutputFormat>(), PaperSize.A4, "");

    /// <summary>Builds the catalog in memory and compares; null when its sources have errors.</summary>
    public static CoverageReport? Read(Workspace workspace)
    {
        if (Builds.Build(workspace, Everything) is not { } result || workspace.Catalog is not { } catalog)
        {
            return null;
        }

        var document = workspace.TextOf(workspace.Whole);
        return new CoverageReport(document.Id, document.Title)
        {
            Outputs = FieldCoverage.Of(FieldUse.Of(catalog.Catalog), result.Losses),
            Guide = GuideCoverageFinder.Find(document, GuideChangeRule.Changed(catalog)),
            Frameworks = FrameworkCoverageFinder.Find(document),
        };
    }

    /// <summary>The report as Markdown, or null when a template of the catalog failed.</summary>
    public static string? Markdown(CoverageReport report, Workspace workspace) => Writer(workspace).Markdown(report);

    /// <summary>The report as one page that needs nothing else, or null when a template of the catalog failed.</summary>
    public static string? Html(CoverageReport report, Workspace workspace) => Writer(workspace).Html(report);

    private static CoverageWriter Writer(Workspace workspace) =>
        new(workspace.Templates, new TemplateRenderer(workspace.Templates, workspace.Diagnostics));
}
