using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A change outside the controls, ready to print.</summary>
/// <param name="Kind">What the entry is: <c>Chapter</c>, <c>Term</c>.</param>
/// <param name="What">What happened to it: <c>new</c>, <c>removed</c>, <c>changed</c>, <c>moved</c>.</param>
/// <param name="Entry">Null for facts about the catalog itself.</param>
public sealed record ReportEntry(string Kind, string What, string Title, EntryChange? Entry, IReadOnlyList<ReportRow> Rows);
