using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

public sealed record DocumentRevision(string Version, DocumentDate? Date, string? Author, ProseDocument? Summary);
