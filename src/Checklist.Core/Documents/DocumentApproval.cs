namespace Checklist.Core.Documents;

/// <summary>Who approved this version.</summary>
/// <param name="Role">As it is printed.</param>
/// <param name="Scope">What was approved: <c>the whole text</c>, <c>3 controls</c>.</param>
/// <param name="IsStale">The text has changed since, so the approval does not count any more.</param>
public sealed record DocumentApproval(string Role, string Name, DocumentDate Date, string Scope, bool IsStale)
{
    public string? Note { get; init; }
}
