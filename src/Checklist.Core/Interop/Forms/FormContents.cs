using Checklist.Core.Assessments;

namespace Checklist.Core.Interop.Forms;

/// <summary>What a form asks, and what stood in it when it was made: the data that travels inside.</summary>
/// <param name="Prefilled">Answers that were printed into it.</param>
internal sealed record FormContents(
    AssessedCatalog Catalog, IReadOnlyList<AssessmentTarget> Targets, IReadOnlyList<FormQuestion> Questions, Assessment? Prefilled)
{
    /// <summary>One nameless target where the form has none.</summary>
    public IReadOnlyList<string?> TargetIds => Targets.Count == 0 ? [null] : [.. Targets.Select(target => target.Id)];
}
