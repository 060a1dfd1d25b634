using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A changed field, ready to print.</summary>
/// <param name="Path">As in the file format: <c>checks.a.text</c>.</param>
/// <param name="Label">As printed: <c>Check a</c>.</param>
/// <param name="IsCode">A command: its white space counts.</param>
public sealed record ReportRow(string Path, string Label, IReadOnlyList<RedlineRun> Runs, bool IsCode);
