namespace Checklist.Core.Revisions.Changes;

/// <summary>What a change asks of its readers.</summary>
public enum Reaction
{
    Nothing,

    /// <summary>The text differs, so approvals of it ended; answers still count.</summary>
    ApproveAgain,

    /// <summary>The same is asked for under another id: earlier answers count once they name it.</summary>
    FileAnswers,

    /// <summary>What is asked for differs: earlier answers no longer count.</summary>
    AuditAgain,

    /// <summary>Nobody answered this yet.</summary>
    AuditFirst,

    /// <summary>There is nothing left to answer.</summary>
    StopAuditing,
}
