using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>One finding of the register of an audit: what was found, and what is done about it.</summary>
/// <param name="Id">Its number, which stays: <c>F-01</c>.</param>
/// <param name="Control">Id of the control that it is about.</param>
/// <param name="Statement">What was found, in words; plain paragraphs.</param>
public sealed record RegisterEntry(string Id, string Control, string Statement)
{
    /// <summary>Ids of the targets that it is on; empty for all of the audit.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Null where nobody has said how grave it is.</summary>
    public FindingGrade? Grade { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Who has to see to it.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day on which it may still be open, as YYYY-MM-DD.</summary>
    public string? Due { get; init; }

    /// <summary>Why it could happen: the root cause.</summary>
    public string? Cause { get; init; }

    /// <summary>What removes the fault itself.</summary>
    public string? Correction { get; init; }

    /// <summary>What keeps it from happening again.</summary>
    public string? Action { get; init; }

    public FindingStatus Status { get; init; }

    /// <summary>Null until somebody has looked whether what was done works.</summary>
    public FindingVerification? Verified { get; init; }

    /// <summary>The audit that it was first found in; null for one of this audit.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>The entry in its file; null for one that is not written yet.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>Whether it should be done by a day and is not.</summary>
    /// <param name="day">Null: no day to compare with.</param>
    public bool IsOverdue(DateOnly? day) =>
        Status == FindingStatus.Open && AssessmentReader.Date(Due) is { } due && due < day;

    /// <summary>With the sums of its evidence; one that was recorded stays.</summary>
    /// <param name="sumOf">The sum for an address, or null.</param>
    internal RegisterEntry WithSums(Func<string, string?> sumOf) => this with
    {
        Evidence = [.. Evidence.Select(evidence => evidence with { Sha256 = evidence.Sha256 ?? sumOf(evidence.Href) })],
    };
}

/// <summary>How grave a finding is, as auditors of management systems say it.</summary>
public enum FindingGrade
{
    /// <summary>A major nonconformity.</summary>
    Major,

    /// <summary>A minor nonconformity.</summary>
    Minor,

    /// <summary>An opportunity for improvement.</summary>
    Opportunity,

    /// <summary>A conformity that is worth a note.</summary>
    Conformity,
}

/// <summary>How far a finding is.</summary>
public enum FindingStatus
{
    /// <summary>Something has to be done.</summary>
    Open,

    /// <summary>The owner says that it is done; nobody has looked yet.</summary>
    Corrected,

    /// <summary>Done, and nothing is left to do.</summary>
    Closed,
}

/// <summary>Who looked whether what was done about a finding works, and when.</summary>
/// <param name="On">As YYYY-MM-DD.</param>
/// <param name="Note">What was seen.</param>
public sealed record FindingVerification(string? By, string? On, string? Note = null);
