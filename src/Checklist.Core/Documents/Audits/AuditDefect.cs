namespace Checklist.Core.Documents.Audits;

/// <summary>One thing that is wrong with the record itself.</summary>
/// <param name="Subject">What it is about: <c>HV-1.1 a on HOST01</c>.</param>
/// <param name="Text">A sentence that says what is wrong.</param>
/// <param name="Answer">The check and target, where it is about one.</param>
public sealed record AuditDefect(AuditDefectKind Kind, string Subject, string Text, DocumentAnswer? Answer = null)
{
    /// <summary>The defects that no gate lets pass; the others are listed and counted.</summary>
    public bool FailsGate => Kind is AuditDefectKind.WaiverExpired or AuditDefectKind.Suspect or AuditDefectKind.Conflicting or AuditDefectKind.ReasonMissing or AuditDefectKind.SignOffOutdated;
}
