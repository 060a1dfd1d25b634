using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>What is known about one check on one target.</summary>
public sealed record DocumentAnswer(AnswerKey Key, ChecklistItem Item, ChecklistCheck Check, AnswerStanding Standing)
{
    /// <summary>None, one, or several that conflict.</summary>
    public IReadOnlyList<CheckResult> Results { get; init; } = [];

    /// <summary>The one that is printed; null where there is none or they conflict.</summary>
    public CheckResult? Result => Results is [var only] ? only : null;

    /// <summary>The waiver that applies, in force or expired.</summary>
    public DocumentWaiver? Waiver { get; init; }

    /// <summary>What counts: the control's own, or what a waiver set instead.</summary>
    public ControlSeverity Severity { get; init; }

    public bool IsSeverityChanged => Severity != Item.Severity;

    /// <summary>It came from an earlier audit.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Not applicable, and nobody said why.</summary>
    public bool LacksReason { get; init; }

    /// <summary>The check needs evidence, was answered, and names none.</summary>
    public bool LacksEvidence { get; init; }

    /// <summary>Which count of a report it is in.</summary>
    public AnswerBucket Bucket { get; init; }
}
