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

    /// <summary>Sentences on values that are others now.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A sentence on where the old text comes from, or why it is not shown.</summary>
    public string Origin => this switch
    {
        { Version: null } =>
            "The text that was answered is in no release of this catalog, so it cannot be shown beside the text as it is now.",
        { IsAssumed: true } => $"Nobody recorded which text was answered. The assessment names version {Version}; compared with it:",
        { Rows.Count: 0, Notes.Count: 0 } =>
            $"Answered as of version {Version}. The catalog's text has not changed since; a value that the profile sets has.",
        _ => $"Answered as of version {Version}. Since then:",
    };
}
