using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Languages;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Applicability;

/// <summary>The words that a statement of applicability prints, in every format.</summary>
internal sealed class ApplicabilityWords(Words words)
{
    /// <summary>Where the catalog gives no reason.</summary>
    private const string Unstated = "–";

    public Words Words => words;

    public string Title => words["statement.title"];

    public string Controls => words["statement.controls"];

    public string NoAudit => words["statement.no-audit"];

    public string Signing => words["statement.signing"];

    /// <summary>Who signs by hand.</summary>
    public IReadOnlyList<string> Signers => [words["sign-off.owner"], words["sign-off.approver"]];

    /// <summary>The title of a file: whose statement it is.</summary>
    public string TitleOf(ChecklistDocument document) => words.Format("statement.title-of", document.Title);

    public string Of(ApplicabilityState state) => words[state switch
    {
        ApplicabilityState.Applied => "statement.applied",
        ApplicabilityState.NotApplied => "statement.not-applied",
        ApplicabilityState.NotDecided => "statement.not-decided",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    }];

    public string Of(ImplementationState state) => words[state switch
    {
        ImplementationState.Met => "statement.met",
        ImplementationState.PartlyMet => "statement.partly-met",
        ImplementationState.NotMet => "statement.not-met",
        ImplementationState.NoVerdict => "statement.no-verdict",
        ImplementationState.NotAudited => "statement.not-audited",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    }];

    /// <summary>As in <c>13 items: 10 applied, 2 not applied, 1 not decided</c>.</summary>
    public string Counts(FrameworkApplicability framework) =>
        Counts([.. framework.Items.Select(item => item.Standing.State)], count => words.Count("statement.items", count));

    public string Counts(IReadOnlyList<ControlApplicability> controls) =>
        Counts([.. controls.Select(control => control.Standing.State)], count => words.Count("count.controls", count));

    /// <summary>The numbers at the head: of all items, then of the controls. What cannot be is left out where there is none.</summary>
    public IReadOnlyList<(string Label, int Count)> Figures(ApplicabilityStatement statement)
    {
        var items = statement.Frameworks.SelectMany(framework => framework.Items).Select(item => item.Standing.State).ToList();
        var controls = statement.Controls.Select(control => control.Standing.State).ToList();
        return
        [
            .. items.Count == 0
                ? []
                : Enum.GetValues<ApplicabilityState>().Select(state => OfItems(items.Count(other => other == state), state)),
            OfControls(controls.Count(state => state == ApplicabilityState.Applied), ApplicabilityState.Applied),
            OfControls(controls.Count(state => state == ApplicabilityState.NotApplied), ApplicabilityState.NotApplied),
        ];

        (string, int) OfItems(int count, ApplicabilityState state) =>
            (words.Count("statement.items-that-are", count, InSentence(state)), count);

        (string, int) OfControls(int count, ApplicabilityState state) =>
            (words.Count("statement.controls-that-are", count, InSentence(state)), count);
    }

    /// <summary>What a framework without a list of items leaves open; null for one with a list.</summary>
    public string? Unlisted(FrameworkApplicability framework) => framework.IsListed ? null : words["statement.unlisted"];

    /// <summary>Why an item stands as it does, a line each.</summary>
    public IReadOnlyList<string> WhyOf(ItemApplicability item) => item.Standing.State switch
    {
        ApplicabilityState.Applied =>
        [
            .. item.Controls.Select(Covering),
            .. item.Standing.Reasons.Select(reason => words.Format("statement.contradiction", ReasonOf(reason))),
        ],
        ApplicabilityState.NotApplied => [.. item.Standing.Reasons.Select(ReasonOf)],
        _ => [words["statement.nobody-said-why"]],
    };

    /// <summary>Why a control is in or left out, a line each.</summary>
    public static IReadOnlyList<string> WhyOf(ControlApplicability control) =>
        control.Standing.State == ApplicabilityState.Applied
            ? [control.Rationale ?? Unstated]
            : [.. control.Standing.Reasons.Select(ReasonOf)];

    /// <summary>The items that a control covers, a line for each mapping.</summary>
    public IReadOnlyList<string> ItemsOf(ControlApplicability control, bool namesFramework) =>
    [
        .. control.Mappings.Select(mapping =>
            $"{(namesFramework ? $"{mapping.Framework.Name} " : "")}{string.Join(", ", mapping.Ids)}"
                + Related(mapping.Relation, mapping.Ids.Count)),
    ];

    /// <summary>As in <c>3 of 5 checks passed; 1 fail, 1 not checked</c>: of those that can pass.</summary>
    public string Passed(ImplementationResult result)
    {
        var tally = result.Tally;
        var judged = tally.Total - tally[AnswerBucket.NotApplicable] - tally[AnswerBucket.Recorded];
        var others = Enum.GetValues<AnswerBucket>().Where(bucket => bucket != AnswerBucket.Pass && tally[bucket] > 0)
            .Select(bucket => words.Format($"tally.{MachineWord.Of(bucket)}", tally[bucket]));
        var isSaid = judged > 0 && result.State != ImplementationState.NotAudited;
        var passed = isSaid ? words.Count("statement.passed", judged, tally[AnswerBucket.Pass]) : "";
        return string.Join("; ", new[] { passed, string.Join(", ", others) }.Where(part => part.Length > 0));
    }

    /// <summary>As in <c>Findings: F-01, F-03</c>; null where nothing is open.</summary>
    public string? FindingsOf(ImplementationResult result) => result.Findings.Count == 0
        ? null
        : words.Count("statement.findings", result.Findings.Count, string.Join(", ", result.Findings));

    /// <summary>Places in the list of evidence: <c>1, 4</c>; empty for none.</summary>
    public static string EvidenceOf(ApplicabilityStanding standing) => string.Join(
        ", ", (standing.Result?.Evidence ?? []).Select(number => number.ToString(CultureInfo.InvariantCulture)));

    public static string Of(Evidence evidence) => evidence.Title is null ? evidence.Href : $"{evidence.Title}: {evidence.Href}";

    public static string OwnersOf(ApplicabilityStanding standing) => string.Join(", ", standing.Owners);

    /// <summary>What every format prints at the head beside the facts of the catalog: a label and a text.</summary>
    /// <param name="namesAudit">Not where the facts of the catalog name the audit and its targets.</param>
    public IReadOnlyList<(string Label, string Text)> Facts(ApplicabilityStatement statement, bool namesAudit = true)
    {
        var document = statement.Document;
        var (rule, answers) = (document.Tailoring?.Rule, namesAudit ? document.Answers : null);
        var facts = new List<(string, string?)>
        {
            (words["document.selection"], rule is null ? null : $"{rule}. {Of(document.Tailoring!.Decision!)}"),
            (words["common.audit"], answers is null ? null : AuditOf(answers)),
            (words["statement.audited-targets"], answers is null ? null : JoinedTargets(answers)),
            (words["statement.seal-of-audit"], ShortSeal(statement)),
        };
        return [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Item2)).Select(fact => (fact.Item1, fact.Item2!))];
    }

    /// <summary>The digits of the audit's seal that pages carry; empty without an audit.</summary>
    public static string ShortSeal(ApplicabilityStatement statement) => statement.Seal?["sha256:".Length..][..12] ?? "";

    /// <summary>What a signature is bound to, as a sentence.</summary>
    public string Signed(ApplicabilityStatement statement) => statement.HasAudit
        ? words.Format("statement.signed-with-results", statement.Document.ShortDigest, ShortSeal(statement))
        : words.Format("statement.signed", statement.Document.ShortDigest);

    /// <summary>As in <c>93 items, 61 controls</c>.</summary>
    public string Size(ApplicabilityStatement statement)
    {
        var items = statement.Frameworks.Sum(framework => framework.Items.Count);
        return $"{words.Count("statement.items", items)}, {words.Count("count.controls", statement.Controls.Count)}";
    }

    /// <summary>Controls that are in without a rationale, as a sentence; null where all have one.</summary>
    public string? WithoutRationale(IReadOnlyList<ControlApplicability> controls)
    {
        var count = controls.Count(control => control is { Standing.State: ApplicabilityState.Applied, Rationale: null });
        return count == 0 ? null : words.Count("statement.without-rationale", count);
    }

    /// <summary>What happened to an item or a control: <c>Not applied → Applied</c>.</summary>
    public string WhatOf(ApplicabilityChange change) => (change.Before, change.Now) switch
    {
        (null, { } now) => words.Format("statement.is-new", InSentence(now.State)),
        ({ } before, null) => words.Format("statement.is-gone", InSentence(before.State)),
        ({ } before, { } now) when before.State != now.State => $"{Of(before.State)} → {Of(now.State)}",
        ({ } before, _) => words.Format("statement.for-another-reason", Of(before.State)),
        _ => throw new InvalidOperationException("a change of nothing"),
    };

    public string ColumnOf(ApplicabilityChanges list) => words[list.Title is null ? "common.control" : "common.item"];

    /// <summary>As in <c>2 of 13 items differ</c>.</summary>
    public string Counts(ApplicabilityChanges list)
    {
        var noun = words[(list.Title is null, list.Total == 1) switch
        {
            (true, true) => "statement.of-control",
            (true, false) => "statement.of-controls",
            (false, true) => "statement.of-item",
            (false, false) => "statement.of-items",
        }];
        return words.Count("statement.differ", list.Changes.Count, list.Total, noun);
    }

    /// <summary>The whole comparison in a sentence.</summary>
    public string Summary(ApplicabilityDiff diff) => diff.IsEmpty
        ? words["statement.is-the-same"]
        : $"{Title}: {string.Join("; ", diff.Lists.Select(list => $"{list.Title ?? Controls}, {Counts(list)}"))}.";

    private string Counts(IReadOnlyList<ApplicabilityState> states, Func<int, string> total)
    {
        var parts = states.CountBy(state => state).OrderBy(pair => pair.Key)
            .Select(pair => words.Format("statement.count-of-state", pair.Value, InSentence(pair.Key)));
        return $"{total(states.Count)}: {string.Join(", ", parts)}";
    }

    private string InSentence(ApplicabilityState state) => words[state switch
    {
        ApplicabilityState.Applied => "statement.applied-in-sentence",
        ApplicabilityState.NotApplied => "statement.not-applied-in-sentence",
        ApplicabilityState.NotDecided => "statement.not-decided-in-sentence",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    }];

    private string Covering(CoveringControl covering) =>
        $"{covering.Control.Label} {covering.Control.Title}{Related(covering.Relation)}";

    /// <summary>How the control is related to one item, or to each of several.</summary>
    private string Related(string? relation, int items = 1) =>
        relation is null ? "" : $" ({words.Format(items == 1 ? "statement.related-to-it" : "statement.related-to-each", relation)})";

    private static string ReasonOf(ApplicabilityReason reason)
    {
        var controls = reason.Controls.Count == 0 ? "" : $"{string.Join(", ", reason.Controls.Select(control => control.Label))}: ";
        return $"{controls}{Of(reason.Decision)}";
    }

    private static string Of(DocumentDecision decision) =>
        decision.Authority.Length == 0 ? decision.Reason : $"{decision.Reason} ({decision.Authority})";

    private static string AuditOf(DocumentAnswers answers) =>
        answers.Title == answers.Assessment.Id ? answers.Title : $"{answers.Title} ({answers.Assessment.Id})";

    private static string JoinedTargets(DocumentAnswers answers) =>
        string.Join(", ", answers.Targets.Select(target => target.Title).Where(title => title.Length > 0));
}
