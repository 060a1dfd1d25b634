using Checklist.Core.Assessments;
using Checklist.Core.Revisions;

namespace Checklist.Core.Documents;

/// <summary>The answers of one audit, one for every check and target of the document, in its order.</summary>
public sealed class DocumentAnswers(Assessment assessment, IReadOnlyList<AssessmentTarget> targets, IReadOnlyList<DocumentAnswer> all)
{
    private readonly Lazy<Dictionary<AnswerKey, DocumentAnswer>> answersByKey = new(() => all.ToDictionary(answer => answer.Key));
    private readonly Dictionary<string, string> titlesOfTargets = targets
        .DistinctBy(target => target.Id, StringComparer.Ordinal)
        .ToDictionary(target => target.Id, target => target.Title, StringComparer.Ordinal);

    public Assessment Assessment { get; } = assessment;

    public string Title => Assessment.Title ?? Assessment.Id;

    /// <summary>At least one: an audit of one thing has a target without id.</summary>
    public IReadOnlyList<AssessmentTarget> Targets { get; } = targets;

    /// <summary>By control, check, target.</summary>
    public IReadOnlyList<DocumentAnswer> All { get; } = all;

    /// <summary>Answers to what this document does not have: kept and reported.</summary>
    public IReadOnlyList<CheckResult> Unplaced { get; init; } = [];

    /// <summary>All of the audit, whether they apply to an answer or not.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>As <see cref="AsOf"/>, to compare with.</summary>
    internal DateOnly? Day { get; init; }

    /// <summary>The day on which waivers were looked at; null where nobody said.</summary>
    public DocumentDate? AsOf { get; init; }

    /// <summary>What a signature would vouch for now.</summary>
    /// <param name="document">Digest of the text.</param>
    public AuditSeal Seal(string document) =>
        AuditSeal.Of(Assessment, document, Waivers.Where(waiver => All.Any(answer => waiver.AppliesTo(answer.Key))));

    /// <summary>The title of a target; the id itself where the audit has none of that id.</summary>
    public string TitleOfTarget(string id) => titlesOfTargets.GetValueOrDefault(id, id);

    /// <summary>The answers to a check for a target; null for a check that the document does not have.</summary>
    /// <param name="check">Empty where the control is its own check.</param>
    /// <param name="target">Empty where the audit has no targets.</param>
    public DocumentAnswer? Find(string control, string check, string target) =>
        answersByKey.Value.GetValueOrDefault(new AnswerKey(control, check, target));
}
