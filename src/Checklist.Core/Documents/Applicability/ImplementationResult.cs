using Checklist.Core.Documents.Audits;

namespace Checklist.Core.Documents.Applicability;

/// <summary>How far something is met, as the audit found it.</summary>
/// <param name="Tally">Of the checks of its controls, on each target.</param>
internal sealed record ImplementationResult(Tally Tally)
{
    /// <summary>Numbers of findings of the register with something left to do.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Places in the statement's list of evidence, from 1.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>In one word.</summary>
    public ImplementationState State
    {
        get
        {
            var unknown = Tally[AnswerBucket.NotChecked] + Tally[AnswerBucket.Suspect];
            var good = Tally[AnswerBucket.Pass];
            var neutral = Tally[AnswerBucket.NotApplicable] + Tally[AnswerBucket.Recorded];
            return unknown == Tally.Total ? ImplementationState.NotAudited
                : good + neutral == Tally.Total ? good > 0 ? ImplementationState.Met : ImplementationState.NoVerdict
                : good + Tally[AnswerBucket.Partial] > 0 ? ImplementationState.PartlyMet
                : ImplementationState.NotMet;
        }
    }
}

/// <summary>What the answers to the checks come to.</summary>
internal enum ImplementationState
{
    /// <summary>Every check passed, is not applicable or recorded a value.</summary>
    Met,

    /// <summary>Some passed or are partly met.</summary>
    PartlyMet,

    /// <summary>None passed, and some failed, were waived or have answers that conflict.</summary>
    NotMet,

    /// <summary>Only values were recorded, or no check is applicable.</summary>
    NoVerdict,

    /// <summary>No check has an answer that counts.</summary>
    NotAudited,
}
