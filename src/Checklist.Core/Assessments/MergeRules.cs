namespace Checklist.Core.Assessments;

/// <summary>How answers from several files come together.</summary>
/// <param name="DigestOf">The digest of what is asked now; null for what the catalog does not have.</param>
public sealed record MergeRules(Func<AnswerKey, string?> DigestOf)
{
    public AnswerPreference Prefer { get; init; }

    /// <summary>As YYYY-MM-DD. An answer from before this day was carried over and gives way to one of this audit.</summary>
    public string? Started { get; init; }
}
