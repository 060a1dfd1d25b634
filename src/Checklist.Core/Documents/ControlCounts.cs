using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>How many controls in force there are, in all and of each severity.</summary>
public sealed class ControlCounts
{
    /// <summary>The gravest first.</summary>
    public static IReadOnlyList<ControlSeverity> Severities { get; } =
        [ControlSeverity.Critical, ControlSeverity.High, ControlSeverity.Medium, ControlSeverity.Low, ControlSeverity.Info];

    private readonly Dictionary<ControlSeverity, int> counts;

    private ControlCounts(Dictionary<ControlSeverity, int> counts) => this.counts = counts;

    public int Total => counts.Values.Sum();

    public int this[ControlSeverity severity] => counts.GetValueOrDefault(severity);

    public static ControlCounts Of(IEnumerable<ChecklistItem> items) =>
        new(items.Where(item => !item.IsWithdrawn).GroupBy(item => item.Severity).ToDictionary(group => group.Key, group => group.Count()));
}
