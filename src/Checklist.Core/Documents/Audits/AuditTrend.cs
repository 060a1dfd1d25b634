namespace Checklist.Core.Documents.Audits;

/// <summary>What changed since an earlier audit.</summary>
/// <param name="Title">Of the earlier audit.</param>
public sealed record AuditTrend(string Id, string Title, Tally Before)
{
    /// <summary>Open now and not then.</summary>
    public IReadOnlyList<DocumentAnswer> Added { get; init; } = [];

    /// <summary>Open then and now.</summary>
    public IReadOnlyList<DocumentAnswer> Remaining { get; init; } = [];

    /// <summary>Open then and passed, not applicable or waived now.</summary>
    public IReadOnlyList<DocumentAnswer> Settled { get; init; } = [];

    /// <summary>Open then, and now nobody knows.</summary>
    public IReadOnlyList<DocumentAnswer> Lost { get; init; } = [];
}
