using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Audits;

/// <summary>A sign-off with what it is worth.</summary>
public sealed record AuditSignature(SignOff SignOff, DocumentDate? On, AuditSignatureState State);
