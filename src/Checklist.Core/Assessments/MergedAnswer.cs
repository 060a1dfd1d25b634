namespace Checklist.Core.Assessments;

/// <summary>What a check and target has after a merge.</summary>
/// <param name="Held">What was there before.</param>
/// <param name="Merged">What counts: one answer; several where they conflict.</param>
public sealed record MergedAnswer(AnswerKey Key, MergeState State, IReadOnlyList<CheckResult> Held, IReadOnlyList<CheckResult> Merged)
{
    /// <summary>
    /// What is kept and does not count: answers to another text, notes without an answer, what was carried over, corrected or decided
    /// against.
    /// </summary>
    public IReadOnlyList<CheckResult> Beside { get; init; } = [];

    /// <summary>Those beside it that the same person answered otherwise later.</summary>
    public IReadOnlyList<CheckResult> Corrected { get; init; } = [];

    /// <summary>All entries of the file.</summary>
    public IReadOnlyList<CheckResult> Kept => [.. Merged, .. Beside];

    /// <summary>What became of each answer that was read, in the order of the files.</summary>
    public IReadOnlyList<CollectedAnswer> Read { get; init; } = [];
}

/// <summary>An answer of a form, and what became of it: each is exactly one of four.</summary>
public sealed record CollectedAnswer(CheckResult Answer, CollectedKind Kind);

/// <summary>What becomes of an answer that is read from a form.</summary>
public enum CollectedKind
{
    /// <summary>It says what had not been said before, and counts, unless the same person has corrected it already.</summary>
    New,

    /// <summary>It was said before; at most a name or a later day is added.</summary>
    AsBefore,

    /// <summary>It is one of several different answers to one text. All are kept, and none counts until one is chosen.</summary>
    InConflict,

    /// <summary>It answers another text than the one that is asked now. It is kept beside the answer that counts.</summary>
    OtherText,
}
