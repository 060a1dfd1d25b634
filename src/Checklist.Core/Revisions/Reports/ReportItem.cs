using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A changed control, ready to print.</summary>
/// <param name="Kinds">Words for what happened, the weightiest first.</param>
/// <param name="Notes">Sentences that say more than the words can.</param>
public sealed record ReportItem(ControlChange Change, IReadOnlyList<string> Kinds, IReadOnlyList<string> Notes, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>Of a new control, as a reader sees it; else null.</summary>
    public string? Statement { get; init; }

    /// <summary>Of a new control: the texts of its checks.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    public string Id => Change.Id;

    public string Label => Change.Control.Label;

    public string Title => Change.Control.Title;
}
