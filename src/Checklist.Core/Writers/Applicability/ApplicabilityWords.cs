using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Applicability;

/// <summary>The words that a statement of applicability prints, in every format.</summary>
internal static class ApplicabilityWords
{
    public const string Title = "Statement of applicability";

    public const string Controls = "Controls of the catalog";

    /// <summary>Where the catalog gives no reason.</summary>
    private const string Unstated = "–";

    public const string NoAudit =
        "No audit was given, so this statement does not say how far the controls are met. Build it with --assessment to have that column.";

    public const string Signing =
        "The owner signs that the decisions above are complete and true, the approver that they are accepted, with the risks that "
        + "they leave.";

    /// <summary>Who signs by hand.</summary>
    public static IReadOnlyList<string> Signers { get; } = ["Owner", "Approver"];

    public static string Of(ApplicabilityState state) => state switch
    {
        ApplicabilityState.Applied => "Applied",
        ApplicabilityState.NotApplied => "Not applied",
        ApplicabilityState.NotDecided => "Not decided",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(ImplementationState state) => state switch
    {
        ImplementationState.Met => "Met",
        ImplementationState.PartlyMet => "Partly met",
        ImplementationState.NotMet => "Not met",
        ImplementationState.NoVerdict => "No verdict",
        ImplementationState.NotAudited => "Not audited",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>As in <c>13 items: 10 applied, 2 not applied, 1 not decided</c>.</summary>
    public static string Counts(FrameworkApplicability framework) =>
        Counts(framework.Items.Select(item => item.Standing.State), "item", "items");

    public static string Counts(IReadOnlyList<ControlApplicability> controls) =>
        Counts(controls.Select(control => control.Standing.State), "control", "controls");

    /// <summary>The numbers at the head: of all items, then of the controls. What cannot be is left out where there is none.</summary>
    public static IReadOnlyList<(string Label, int Count)> Figures(ApplicabilityStatement statement)
    {
        var items = statement.Frameworks.SelectMany(framework => framework.Items).Select(item => item.Standing.State).ToList();
        var controls = statement.Controls.Select(control => control.Standing.State).ToList();
        return
        [
            .. items.Count == 0 ? [] : Enum.GetValues<ApplicabilityState>().Select(state => Figure(items, state, "item", "items")),
            Figure(controls, ApplicabilityState.Applied, "control", "controls"),
            Figure(controls, ApplicabilityState.NotApplied, "control", "controls"),
        ];

        static (string, int) Figure(List<ApplicabilityState> states, ApplicabilityState state, string noun, string nouns)
        {
            var count = states.Count(candidate => candidate == state);
            return ($"{(count == 1 ? noun : nouns)} {Of(state).ToLowerInvariant()}", count);
        }
    }

    /// <summary>What a framework without a list of items leaves open; null for one with a list.</summary>
    public static string? Unlisted(FrameworkApplicability framework) => framework.IsListed
        ? null
        : "The catalog does not list what this framework asks for. These are the items that controls and the profile name.";

    /// <summary>Why an item stands as it does, a line each.</summary>
    public static IReadOnlyList<string> WhyOf(ItemApplicability item) => item.Standing.State switch
    {
        ApplicabilityState.Applied =>
        [
            .. item.Controls.Select(Covering),
            .. item.Standing.Reasons.Select(reason => $"Contradiction: the profile says that it does not apply. {ReasonOf(reason)}"),
        ],
        ApplicabilityState.NotApplied => [.. item.Standing.Reasons.Select(ReasonOf)],
        _ => ["No control covers it, and nobody said why."],
    };

    /// <summary>Why a control is in or left out, a line each.</summary>
    public static IReadOnlyList<string> WhyOf(ControlApplicability control) =>
        control.Standing.State == ApplicabilityState.Applied
            ? [control.Rationale ?? Unstated]
            : [.. control.Standing.Reasons.Select(ReasonOf)];

    /// <summary>The items that a control covers, a line for each mapping.</summary>
    public static IReadOnlyList<string> ItemsOf(ControlApplicability control, bool namesFramework) =>
    [
        .. control.Mappings.Select(mapping =>
            $"{(namesFramework ? $"{mapping.Framework.Name} " : "")}{string.Join(", ", mapping.Ids)}"
                + Related(mapping.Relation, mapping.Ids.Count)),
    ];

    /// <summary>As in <c>3 of 5 checks passed; 1 fail, 1 not checked</c>: of those that can pass.</summary>
    public static string Passed(ImplementationResult result)
    {
        var tally = result.Tally;
        var judged = tally.Total - tally[AnswerBucket.NotApplicable] - tally[AnswerBucket.Recorded];
        var others = Enum.GetValues<AnswerBucket>().Where(bucket => bucket != AnswerBucket.Pass && tally[bucket] > 0)
            .Select(bucket => string.Create(CultureInfo.InvariantCulture,
                $"{tally[bucket]} {Words.English.Of(bucket).ToLowerInvariant()}"));
        var passed = string.Create(
            CultureInfo.InvariantCulture, $"{tally[AnswerBucket.Pass]} of {judged} {(judged == 1 ? "check" : "checks")} passed");
        var isSaid = judged > 0 && result.State != ImplementationState.NotAudited;
        return string.Join("; ", new[] { isSaid ? passed : "", string.Join(", ", others) }.Where(part => part.Length > 0));
    }

    /// <summary>As in <c>Findings: F-01, F-03</c>; null where nothing is open.</summary>
    public static string? FindingsOf(ImplementationResult result) => result.Findings.Count switch
    {
        0 => null,
        1 => $"Finding: {result.Findings[0]}",
        _ => $"Findings: {string.Join(", ", result.Findings)}",
    };

    /// <summary>Places in the list of evidence: <c>1, 4</c>; empty for none.</summary>
    public static string EvidenceOf(ApplicabilityStanding standing) => string.Join(
        ", ", (standing.Result?.Evidence ?? []).Select(number => number.ToString(CultureInfo.InvariantCulture)));

    public static string Of(Evidence evidence) => evidence.Title is null ? evidence.Href : $"{evidence.Title}: {evidence.Href}";

    public static string OwnersOf(ApplicabilityStanding standing) => string.Join(", ", standing.Owners);

    /// <summary>What every format prints at the head beside the facts of the catalog: a label and a text.</summary>
    /// <param name="namesAudit">Not where the facts of the catalog name the audit and its targets.</param>
    public static IReadOnlyList<(string Label, string Text)> Facts(ApplicabilityStatement statement, bool namesAudit = true)
    {
        var document = statement.Document;
        var (rule, answers) = (document.Tailoring?.Rule, namesAudit ? document.Answers : null);
        var facts = new List<(string, string?)>
        {
            ("Selection", rule is null ? null : $"{rule}. {Of(document.Tailoring!.Decision!)}"),
            ("Audit", answers is null ? null : AuditOf(answers)),
            ("Audited targets", answers is null ? null : JoinedTargets(answers)),
            ("Seal of the audit", ShortSeal(statement)),
        };
        return [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Item2)).Select(fact => (fact.Item1, fact.Item2!))];
    }

    /// <summary>The digits of the audit's seal that pages carry; empty without an audit.</summary>
    public static string ShortSeal(ApplicabilityStatement statement) => statement.Seal?["sha256:".Length..][..12] ?? "";

    /// <summary>What a signature is bound to, as a sentence.</summary>
    public static string Signed(ApplicabilityStatement statement) =>
        $"A signature is for the text with the digest {statement.Document.ShortDigest}"
        + (statement.HasAudit ? $", and the results with the seal {ShortSeal(statement)}." : ".");

    /// <summary>As in <c>93 items, 61 controls</c>.</summary>
    public static string Size(ApplicabilityStatement statement)
    {
        var (items, controls) = (statement.Frameworks.Sum(framework => framework.Items.Count), statement.Controls.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{items} {(items == 1 ? "item" : "items")}, {controls} {(controls == 1 ? "control" : "controls")}");
    }

    /// <summary>Controls that are in without a rationale, as a sentence; null where all have one.</summary>
    public static string? WithoutRationale(IReadOnlyList<ControlApplicability> controls)
    {
        var count = controls.Count(control => control is { Standing.State: ApplicabilityState.Applied, Rationale: null });
        return count switch
        {
            0 => null,
            1 => "1 control is applied without a stated reason: it has no rationale in the catalog.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{count} controls are applied without a stated reason: they have no rationale in the catalog."),
        };
    }

    /// <summary>What happened to an item or a control: <c>Not applied → Applied</c>.</summary>
    public static string WhatOf(ApplicabilityChange change) => (change.Before, change.Now) switch
    {
        (null, { } now) => $"New: {Of(now.State).ToLowerInvariant()}",
        ({ } before, null) => $"Gone: was {Of(before.State).ToLowerInvariant()}",
        ({ } before, { } now) when before.State != now.State => $"{Of(before.State)} → {Of(now.State)}",
        ({ } before, _) => $"{Of(before.State)}, for another reason",
        _ => throw new InvalidOperationException("a change of nothing"),
    };

    public static string ColumnOf(ApplicabilityChanges list) => list.Title is null ? "Control" : "Item";

    /// <summary>As in <c>2 of 13 items differ</c>.</summary>
    public static string Counts(ApplicabilityChanges list) => string.Create(
        CultureInfo.InvariantCulture,
        $"{list.Changes.Count} of {list.Total} {ColumnOf(list).ToLowerInvariant()}{(list.Total == 1 ? "" : "s")} "
            + $"{(list.Changes.Count == 1 ? "differs" : "differ")}");

    /// <summary>The whole comparison in a sentence.</summary>
    public static string Summary(ApplicabilityDiff diff) => diff.IsEmpty
        ? "The statement of applicability is the same."
        : $"{Title}: {string.Join("; ", diff.Lists.Select(list => $"{list.Title ?? Controls}, {Counts(list)}"))}.";

    private static string Counts(IEnumerable<ApplicabilityState> states, string noun, string nouns)
    {
        var counts = states.CountBy(state => state).OrderBy(pair => pair.Key).ToList();
        var total = counts.Sum(pair => pair.Value);
        var parts = counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {Of(pair.Key).ToLowerInvariant()}"));
        return string.Create(CultureInfo.InvariantCulture, $"{total} {(total == 1 ? noun : nouns)}: {string.Join(", ", parts)}");
    }

    private static string Covering(CoveringControl covering) =>
        $"{covering.Control.Label} {covering.Control.Title}{Related(covering.Relation)}";

    /// <summary>How the control is related to one item, or to each of several.</summary>
    private static string Related(string? relation, int items = 1) =>
        relation is null ? "" : $" ({relation} {(items == 1 ? "it" : "each of them")})";

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
