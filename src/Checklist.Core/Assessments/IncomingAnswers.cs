namespace Checklist.Core.Assessments;

/// <summary>The answers of one file.</summary>
/// <param name="Source">Written into each answer that the file brings.</param>
public sealed record IncomingAnswers(AnswerSource Source, IReadOnlyList<CheckResult> Results);
