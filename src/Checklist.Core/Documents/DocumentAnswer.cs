using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>What is known about one check on one target.</summary>
public sealed record DocumentAnswer(AnswerKey Key, ChecklistItem Item, ChecklistCheck Check, AnswerStanding Standing)
{
    /// <summary>None, one, or several that conflict.</summary>
    public IReadOnlyList<CheckResult> Results { get; init; } = [];

    /// <summary>Given to another text, beside an answer to this one; open until it is decided which holds.</summary>
    public IReadOnlyList<CheckResult> OtherText { get; init; } = [];

    /// <summary>Kept beside the answer: notes without one, what was carried over, corrected or decided against.</summary>
    public IReadOnlyList<CheckResult> Remarks { get; init; } = [];

    /// <summary>The one that is printed; null where there is none or they conflict.</summary>
    public CheckResult? Result => Results is [var only] ? only : null;

    /// <summary>The waiver that applies, in force or expired.</summary>
    public DocumentWaiver? Waiver { get; init; }

    /// <summary>What counts: the control's own, or what a waiver set instead. Null where nobody says.</summary>
    public ControlSeverity? Severity { get; init; }

    public bool IsSeverityChanged => Severity != Item.Severity;

    /// <summary>It came from an earlier audit.</summary>
    public bool IsCarried { get; init; }

    /// <summary>It answers a text that asked the same in other words: it counts.</summary>
    public bool IsEarlierWording { get; init; }

    /// <summary>Not applicable, and nobody said why.</summary>
    public bool LacksReason { get; init; }

    /// <summary>A fail or partial that does not say what was seen.</summary>
    public bool LacksNote { get; init; }

    /// <summary>Dated before the audit started, and not carried over; or after the day on which it is looked at.</summary>
    public bool IsOutsideAudit { get; init; }

    /// <summary>The check needs evidence, was answered, and names none.</summary>
    public bool LacksEvidence { get; init; }

    /// <summary>
    /// What counts: the verdict that was written, or what comparing the value with <c>passes</c> came to; null where there is neither.
    /// </summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The value does not pass, and the verdict beside it says that it does.</summary>
    public bool ContradictsValue { get; init; }

    /// <summary>Why a value that has to be judged could not be; null where it could.</summary>
    internal PassJudgment? Unjudged { get; init; }

    /// <summary>Which count of a report it is in.</summary>
    public AnswerBucket Bucket { get; init; }
}
