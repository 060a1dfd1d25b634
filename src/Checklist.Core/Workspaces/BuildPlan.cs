using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Profiles;
using Checklist.Core.Templates;

namespace Checklist.Core.Workspaces;

/// <summary>What a build will write.</summary>
/// <param name="Whole">The catalog without a profile, for the facts in the manifest.</param>
/// <param name="Places">What findings of the writers name.</param>
internal sealed record BuildPlan(
    ChecklistDocument Whole,
    IReadOnlyList<PlannedDocument> Documents,
    TemplateSet Templates,
    SourcePlaces Places,
    DiagnosticBag Diagnostics)
{
    public string CatalogId => Whole.Id;
}

/// <summary>A document and where its files go.</summary>
/// <param name="Folder">Below the catalog's output folder, with a slash at its end; empty for the whole catalog.</param>
internal sealed record PlannedDocument(string Folder, ChecklistDocument Document)
{
    /// <summary>Null where none is asked for.</summary>
    public ApplicabilityStatement? Applicability { get; init; }
}

/// <summary>One of the documents that a build makes of a catalog.</summary>
/// <param name="Folder">Below the catalog's output folder, with a slash at its end; empty for the whole catalog.</param>
internal sealed record BuildVariant(string Folder, ResolvedCatalog Resolved)
{
    /// <summary>The profile's; empty for the whole catalog.</summary>
    public string Id => Resolved.Profile?.Id ?? "";
}
