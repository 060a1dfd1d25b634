namespace Checklist.Core.Documents.Audits;

/// <summary>What the audit says about the items of a framework, through the mappings of controls.</summary>
public sealed record FrameworkCoverage(DocumentFramework Framework, IReadOnlyList<BreakdownRow> Items);
