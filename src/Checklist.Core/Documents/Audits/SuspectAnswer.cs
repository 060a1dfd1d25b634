using Checklist.Core.Languages;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Documents.Audits;

/// <summary>A suspect answer with what was asked then against what is asked now.</summary>
/// <param name="Version">The release that holds the text that was answered; null where none does.</param>
public sealed record SuspectAnswer(DocumentAnswer Answer, string? Version)
{
    /// <summary>Nobody recorded which text was answered: the release is the one that the assessment names.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>What differs in the requirement; empty where the old text is not known.</summary>
    public IReadOnlyList<ReportRow> Rows { get; init; } = [];

    /// <summary>Parameters in the text that have other values now.</summary>
    public IReadOnlyList<ChangedValue> Values { get; init; } = [];

    /// <summary>A sentence on where the old text comes from, or why it is not shown.</summary>
    public string OriginIn(Words words) => this switch
    {
        { Version: null } =>
            words["suspect.no-release"],
        { IsAssumed: true } => words.Format("suspect.assumed", Version),
        { Rows.Count: 0, Values.Count: 0 } =>
            words.Format("suspect.value-changed", Version),
        _ => words.Format("suspect.since-then", Version),
    };
}
