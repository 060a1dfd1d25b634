namespace Checklist.Core.Documents;

/// <summary>One control and what each profile does with it.</summary>
/// <param name="Group">Title of the group in which it stands.</param>
/// <param name="Cells">In the order of the profiles.</param>
public sealed record MatrixRow(ControlLink Control, string Group, bool IsWithdrawn, IReadOnlyList<MatrixCell> Cells);
