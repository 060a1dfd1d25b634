namespace Checklist.Core.Assessments;

/// <summary>One check and target after a merge.</summary>
/// <param name="Held">What was there before.</param>
/// <param name="Merged">One answer; several where they conflict.</param>
public sealed record MergedAnswer(AnswerKey Key, MergeState State, IReadOnlyList<CheckResult> Held, IReadOnlyList<CheckResult> Merged);
