using Checklist.Core.Assessments;

namespace Checklist.Core;

/// <summary>What reading forms would do to an assessment.</summary>
/// <param name="Edits">What to change in its file; empty when the forms say nothing new.</param>
/// <param name="Answers">Every check and target that has an answer.</param>
public sealed record CollectResult(IReadOnlyList<TextEdit> Edits, IReadOnlyList<MergedAnswer> Answers, AssessmentAdditions Additions);
