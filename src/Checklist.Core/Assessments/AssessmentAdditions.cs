namespace Checklist.Core.Assessments;

/// <summary>What forms bring beside answers.</summary>
/// <param name="Values">For open parameters: those to write, and those that nothing decides.</param>
public sealed record AssessmentAdditions(
    IReadOnlyList<AssessmentTarget> Targets, IReadOnlyList<SignOff> SignOffs, IReadOnlyList<MergedValue> Values)
{
    /// <summary>What forms say about the audit itself; null where no form says anything.</summary>
    public MergedHead? Head { get; init; }

    public static AssessmentAdditions None { get; } = new([], [], []);
}
