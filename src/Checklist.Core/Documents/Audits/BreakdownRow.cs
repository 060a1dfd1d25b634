namespace Checklist.Core.Documents.Audits;

public sealed record BreakdownRow(string Id, string Title, Tally Tally);
