using Checklist.Core.Writers.Fields;

namespace Checklist.Core;

/// <summary>What a build has written.</summary>
/// <param name="CatalogId">Name of the folder below the output folder.</param>
/// <param name="Files">In the order in which a reader wants to hear of them; the manifest is last.</param>
public sealed record BuildReport(string CatalogId, string Title, IReadOnlyList<OutputEntry> Files)
{
    /// <summary>Fields that the tool's templates print and the catalog's own do not.</summary>
    public IReadOnlyList<FieldLoss> Losses { get; init; } = [];
}
