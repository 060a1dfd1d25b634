using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents.Audits;

/// <summary>When an audit does not pass.</summary>
/// <param name="Severities">For each kind of result, the least severity at which one is too many; null for any, and for none at
/// all.</param>
/// <param name="MaximumOpen">How many open findings may stand; null for any number.</param>
public sealed record AuditGate(IReadOnlyDictionary<GateKind, ControlSeverity?> Severities, int? MaximumOpen)
{
    /// <summary>Lets everything pass.</summary>
    public static AuditGate Open { get; } = new(new Dictionary<GateKind, ControlSeverity?>(), null);

    /// <summary>Defects of the record of which none may be, where there is a gate at all.</summary>
    public IReadOnlySet<AuditDefectKind> Defects { get; init; } = GateRules.Defaults;

    /// <summary>Defects that were asked for by name make a gate by themselves.</summary>
    public bool HasOwnDefects { get; init; }

    public bool IsOpen => Severities.Count == 0 && MaximumOpen is null && !HasOwnDefects;
}

/// <summary>What a gate counts.</summary>
public enum GateKind
{
    Fail,
    Partial,

    /// <summary>Fail and partial.</summary>
    Open,

    /// <summary>Not checked, suspect or conflicting.</summary>
    Unanswered,

    /// <summary>Open in the register of findings after its last day.</summary>
    Overdue,
}
