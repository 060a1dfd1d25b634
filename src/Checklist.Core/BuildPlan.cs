using Checklist.Core.Documents;

namespace Checklist.Core;

/// <summary>What a build will write.</summary>
/// <param name="Whole">The catalog without a profile, for the facts in the manifest.</param>
/// <param name="Places">What findings of the writers name.</param>
internal sealed record BuildPlan(ChecklistDocument Whole, IReadOnlyList<PlannedDocument> Documents, SourcePlaces Places)
{
    public string CatalogId => Whole.Id;
}
