namespace Checklist.Core.Documents.Audits;

/// <summary>What makes a record unfit to rely on. Each fails a gate.</summary>
public enum AuditDefectKind
{
    WaiverExpired,
    Suspect,
    Conflicting,
    ReasonMissing,
    EvidenceMissing,
    EvidenceNotFound,
    SignOffOutdated,
    Unplaced,
}
