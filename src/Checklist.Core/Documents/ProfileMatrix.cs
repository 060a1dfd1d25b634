namespace Checklist.Core.Documents;

/// <summary>All profiles of a catalog side by side, and which control is in which.</summary>
/// <param name="Whole">The catalog without a profile.</param>
/// <param name="Rows">Every control of the catalog, in its order.</param>
public sealed record ProfileMatrix(DocumentProfile Whole, IReadOnlyList<DocumentProfile> Profiles, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>What this build writes, so that a reader can go from one to another.</summary>
    public IEnumerable<DocumentProfile> Written => Profiles.Prepend(Whole).Where(profile => profile.Folder is not null);
}

/// <summary>One control and what each profile does with it.</summary>
/// <param name="Group">Title of the group in which it stands.</param>
/// <param name="Cells">In the order of the profiles.</param>
public sealed record MatrixRow(ControlLink Control, string Group, bool IsWithdrawn, IReadOnlyList<MatrixCell> Cells);

/// <summary>What a profile does with a control.</summary>
public enum MatrixCell
{
    Out,
    In,

    /// <summary>In, but not as the catalog has it.</summary>
    Altered,
}
