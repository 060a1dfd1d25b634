namespace Checklist.Core.Documents.Audits;

/// <summary>Counts by one view of the answers, such as severity. An answer may be in several rows, where a control has several roles.</summary>
/// <param name="Id">For machines: <c>severity</c>.</param>
/// <param name="Title">As a heading: <c>By severity</c>.</param>
public sealed record Breakdown(string Id, string Title, IReadOnlyList<BreakdownRow> Rows);
