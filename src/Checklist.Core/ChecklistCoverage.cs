using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Coverage;

namespace Checklist.Core;

/// <summary>The front door to coverage: what of a catalog its outputs leave out, and what of its guide no control distils.</summary>
public static class ChecklistCoverage
{
    private static readonly BuildOptions Everything = new(Enum.GetValues<OutputFormat>(), PaperSize.A4, "");

    /// <summary>Builds the catalog in memory and compares; null when its sources have errors. All findings of a build go into the bag.</summary>
    public static CoverageReport? Read(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics)
    {
        var result = ChecklistBuild.Build(sources, catalogPath, Everything, diagnostics);
        return result is null
            ? null
            : new CoverageReport(result.CatalogId, result.Title)
            {
                Outputs = FieldCoverage.Of(FieldUseReader.Read(sources, catalogPath), result.Losses),
            };
    }
}
