namespace Checklist.Core.Documents;

/// <summary>What an answer is worth today.</summary>
public enum AnswerStanding
{
    /// <summary>Nobody answered.</summary>
    Unanswered,

    /// <summary>It answers the text as it is.</summary>
    Counted,

    /// <summary>It answers an older text: kept, shown, not counted.</summary>
    Suspect,

    /// <summary>There are several, and nothing decides between them.</summary>
    Conflicting,

    /// <summary>The deviation was accepted until a day.</summary>
    Waived,

    /// <summary>The deviation was accepted until a day that has passed.</summary>
    WaiverExpired,
}
