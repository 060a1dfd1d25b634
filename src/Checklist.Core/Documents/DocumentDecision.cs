namespace Checklist.Core.Documents;

/// <summary>Why something was left out or changed.</summary>
/// <param name="Source">Title of the profile that says so.</param>
/// <param name="By">Null where nobody but the reader of a command line decided.</param>
public sealed record DocumentDecision(string Source, string Reason, string? By, DocumentDate? On)
{
    /// <summary>By whom and when, as in <c>Platform security, 1 November 2026</c>; empty where neither is known.</summary>
    public string Authority => string.Join(", ", new[] { By, On?.Text }.Where(part => part is not null));
}
