using Checklist.Core.Catalogs;

namespace Checklist.Core;

/// <summary>When an audit does not pass.</summary>
/// <param name="Severities">For each kind of result, the least severity at which one is too many.</param>
/// <param name="MaximumOpen">How many open findings may stand; null for any number.</param>
public sealed record AuditGate(IReadOnlyDictionary<GateKind, ControlSeverity> Severities, int? MaximumOpen)
{
    /// <summary>Lets everything pass.</summary>
    public static AuditGate Open { get; } = new(new Dictionary<GateKind, ControlSeverity>(), null);

    public bool IsOpen => Severities.Count == 0 && MaximumOpen is null;
}
