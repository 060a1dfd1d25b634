namespace Checklist.Core.Documents;

/// <summary>Which controls of an audit a build prints: those with at least one such answer.</summary>
public enum AnswerChoice
{
    /// <summary>Whatever is not settled: not checked, failed, partly met, suspect, conflicting.</summary>
    Open,

    /// <summary>Failed or partly met, waived or not.</summary>
    Failed,

    /// <summary>Answered for an older text, or conflicting.</summary>
    Suspect,

    /// <summary>Not answered yet.</summary>
    New,

    /// <summary>The text has changed since it was answered.</summary>
    Changed,
}
