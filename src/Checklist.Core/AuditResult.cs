using Checklist.Core.Documents.Audits;

namespace Checklist.Core;

public sealed record AuditResult(AuditReport Report, IReadOnlyList<OutputFile> Files);
