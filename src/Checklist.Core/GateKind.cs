namespace Checklist.Core;

/// <summary>What a gate counts.</summary>
public enum GateKind
{
    Fail,
    Partial,

    /// <summary>Fail and partial.</summary>
    Open,

    /// <summary>Not checked, suspect or conflicting.</summary>
    Unanswered,
}
