namespace Checklist.Core.Assessments;

/// <summary>What forms bring beside answers.</summary>
public sealed record AssessmentAdditions(IReadOnlyList<AssessmentTarget> Targets, IReadOnlyList<SignOff> SignOffs)
{
    public static AssessmentAdditions None { get; } = new([], []);
}
