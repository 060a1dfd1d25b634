namespace Checklist.Core.Revisions.Reports;

/// <summary>Changes that ask the same of their reader.</summary>
/// <param name="Id">For anchors and programs, in kebab case.</param>
/// <param name="Advice">What to do about them, a sentence.</param>
public sealed record ReportSection(string Id, string Title, string Advice, IReadOnlyList<ReportItem> Items);
