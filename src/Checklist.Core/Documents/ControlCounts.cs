using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>How many controls in force there are, in all and of each severity.</summary>
public sealed class ControlCounts
{
    private readonly ILookup<ControlSeverity?, ChecklistItem> items;

    private ControlCounts(ILookup<ControlSeverity?, ChecklistItem> items) => this.items = items;

    public int Total => items.Sum(group => group.Count());

    /// <summary>Critical and high ones.</summary>
    public int Grave => this[ControlSeverity.Critical] + this[ControlSeverity.High];

    /// <summary>Of a severity; null for those without one.</summary>
    public int this[ControlSeverity? severity] => items[severity].Count();

    public static ControlCounts Of(IEnumerable<ChecklistItem> items) =>
        new(items.Where(item => !item.IsWithdrawn).ToLookup(item => item.Severity));

    /// <summary>What tables of the document count: see <see cref="SeverityColumns"/>.</summary>
    public static IReadOnlyList<ControlSeverity?> ColumnsOf(ChecklistDocument document) =>
        SeverityColumns.Of(document.Items.Where(item => !item.IsWithdrawn).Select(item => item.Severity));
}
