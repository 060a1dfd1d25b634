namespace Checklist.Core.Assessments;

/// <summary>Why a deviation stands.</summary>
public enum WaiverType
{
    RiskAccepted,

    /// <summary>Something else serves the same end.</summary>
    CompensatingControl,

    /// <summary>The check fails although the requirement is met.</summary>
    FalsePositive,

    /// <summary>It will be repaired by the day on which the waiver ends.</summary>
    Postponed,

    /// <summary>The deviation stays open, with another severity.</summary>
    SeverityChange,
}
