using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A changed control, ready to print.</summary>
/// <param name="Kinds">Words for what happened, the weightiest first.</param>
/// <param name="Notes">Sentences that say more than the words can.</param>
public sealed record ReportItem(ControlChange Change, IReadOnlyList<string> Kinds, IReadOnlyList<string> Notes, IReadOnlyList<ReportRow> Rows)
{
    public string Id => Change.Id;

    public string Label => Change.Control.Label;

    public string Title => Change.Control.Title;
}
