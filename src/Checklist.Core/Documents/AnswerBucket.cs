namespace Checklist.Core.Documents;

/// <summary>Where a check on a target is counted: each is in exactly one.</summary>
public enum AnswerBucket
{
    Pass,
    Fail,
    Partial,
    NotApplicable,

    /// <summary>A value was asked for and given; it has no verdict.</summary>
    Recorded,
    Waived,
    Suspect,
    Conflicting,
    NotChecked,
}
