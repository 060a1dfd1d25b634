namespace Checklist.Core.Documents;

public sealed record DocumentRevision(string Version, DocumentDate? Date, string? Author, string? Summary);
