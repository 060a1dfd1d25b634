namespace Checklist.Core.Assessments;

/// <summary>The answers of one file.</summary>
/// <param name="FileName">As shown beside conflicting answers.</param>
public sealed record IncomingAnswers(string FileName, IReadOnlyList<CheckResult> Results);
