namespace Checklist.Core.Documents;

/// <summary>All profiles of a catalog side by side, and which control is in which.</summary>
/// <param name="Whole">The catalog without a profile.</param>
/// <param name="Rows">Every control of the catalog, in its order.</param>
public sealed record ProfileMatrix(DocumentProfile Whole, IReadOnlyList<DocumentProfile> Profiles, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>What this build writes, so that a reader can go from one to another.</summary>
    public IEnumerable<DocumentProfile> Written => Profiles.Prepend(Whole).Where(profile => profile.Folder is not null);
}
