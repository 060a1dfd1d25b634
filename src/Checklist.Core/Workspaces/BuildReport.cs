using Checklist.Core.Outputs;
using Checklist.Core.Writers.Fields;
using Checklist.Core.Writers.Front;

namespace Checklist.Core.Workspaces;

/// <summary>What a build has written.</summary>
/// <param name="CatalogId">Name of the folder below the output folder.</param>
/// <param name="Files">In the order in which a reader wants to hear of them; the manifest is last.</param>
public sealed record BuildReport(string CatalogId, string Title, IReadOnlyList<OutputEntry> Files)
{
    /// <summary>What a page over several catalogs says of this one; null where none was asked for.</summary>
    public GuideFront? Front { get; init; }

    /// <summary>Fields that the tool's templates print and the catalog's own do not.</summary>
    public IReadOnlyList<FieldLoss> Losses { get; init; } = [];
}
