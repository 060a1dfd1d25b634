using Checklist.Core.Assessments;
using Checklist.Core.Languages;

namespace Checklist.Core.Documents.Audits;

/// <summary>A check that failed or is partly met, with all targets on which it is: what repairs it is the same for all of them.</summary>
/// <param name="Answers">One for each of these targets, at least one; all of one severity.</param>
/// <param name="TargetCount">How many targets the audit has.</param>
public sealed record OpenFinding(IReadOnlyList<DocumentAnswer> Answers, int TargetCount)
{
    private const int MostNamed = 4; // titles in a heading

    /// <summary>The one that says what the check is.</summary>
    public DocumentAnswer First => Answers[0];

    public bool IsOnSeveral => Answers.Count > 1;

    /// <summary>Answers that say the same, so that their targets are named together.</summary>
    public IReadOnlyList<OpenFindingGroup> Groups =>
    [
        .. Answers.GroupBy(answer => (
                answer.Bucket, answer.Standing, answer.Waiver, answer.Result?.Value, answer.Result?.Note, answer.IsCarried))
            .Select(group => new OpenFindingGroup([.. group])),
    ];

    /// <summary>As in <c>HV-1.1 a on HOST01, HOST02</c>, or <c>HV-1.1 a on 93 of 1,000 targets</c>.</summary>
    public string NameIn(AuditReport report)
    {
        if (!IsOnSeveral)
        {
            return report.NameOf(First);
        }

        var words = report.Words;
        var check = First.Check.IsWholeControl ? First.Item.Label : $"{First.Item.Label} {First.Check.Id}";
        return Answers.Count <= MostNamed
            ? words.Format("common.on-target", check, string.Join(", ", Answers.Select(answer => report.TitleOfTarget(answer.Key.Target))))
            : words.Format("report.on-of-targets", check, words.Number(Answers.Count), words.Number(TargetCount));
    }

    /// <summary>As in <c>2 fail, 1 partial of 12 targets</c>.</summary>
    public string ExtentIn(Words words)
    {
        var counts = Answers.GroupBy(answer => answer.Bucket).OrderBy(group => group.Key)
            .Select(group => $"{words.Number(group.Count())} {words.InSentence(words.Of(group.Key))}");
        return words.Format("report.extent", string.Join(", ", counts), words.Number(TargetCount));
    }

    /// <summary>The findings of an audit, in the order of their first answers.</summary>
    internal static IReadOnlyList<OpenFinding> All(IReadOnlyList<DocumentAnswer> open, int targets) =>
    [
        .. open.GroupBy(answer => (answer.Key.Control, answer.Key.Check, answer.Severity))
            .Select(group => new OpenFinding([.. group], targets)),
    ];
}

/// <summary>Targets on which a check was answered alike.</summary>
/// <param name="Answers">One for each target, at least one.</param>
public sealed record OpenFindingGroup(IReadOnlyList<DocumentAnswer> Answers)
{
    public DocumentAnswer First => Answers[0];

    /// <summary>Who answered and when, each once.</summary>
    public IReadOnlyList<(string? By, string? On)> Signers =>
        [.. Answers.Select(answer => (answer.Result?.By, answer.Result?.On)).Where(who => who is not (null, null)).Distinct()];

    public IReadOnlyList<Evidence> Evidence =>
        [.. Answers.SelectMany(answer => answer.Results).SelectMany(result => result.Evidence)
            .DistinctBy(evidence => evidence.Href, StringComparer.Ordinal)];
}
