using Checklist.Core.Assessments;

namespace Checklist.Core.Documents;

/// <summary>The answers of one audit, one for every check and target of the document, in its order.</summary>
public sealed class DocumentAnswers(Assessment assessment, IReadOnlyList<AssessmentTarget> targets, IReadOnlyList<DocumentAnswer> all)
{
    private readonly Dictionary<AnswerKey, DocumentAnswer> answersByKey = all.ToDictionary(answer => answer.Key);

    public Assessment Assessment { get; } = assessment;

    public string Title => Assessment.Title ?? Assessment.Id;

    /// <summary>At least one: an audit of one thing has a target without id.</summary>
    public IReadOnlyList<AssessmentTarget> Targets { get; } = targets;

    /// <summary>By control, check, target.</summary>
    public IReadOnlyList<DocumentAnswer> All { get; } = all;

    /// <summary>Answers to what this document does not have: kept and reported.</summary>
    public IReadOnlyList<CheckResult> Unplaced { get; init; } = [];

    /// <summary>The day on which waivers were looked at; null where nobody said.</summary>
    public DocumentDate? AsOf { get; init; }

    /// <param name="check">Empty where the control is its own check.</param>
    /// <param name="target">Empty where the audit has no targets.</param>
    public DocumentAnswer? Find(string control, string check, string target) => answersByKey.GetValueOrDefault(new AnswerKey(control, check, target));
}
