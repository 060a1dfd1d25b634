namespace Checklist.Core.Documents.Audits;

/// <summary>One thing that is wrong with the record itself.</summary>
/// <param name="Subject">What it is about: <c>HV-1.1 a on HOST01</c>.</param>
/// <param name="Text">A sentence that says what is wrong.</param>
/// <param name="Answer">The check and target, where it is about one.</param>
public sealed record AuditDefect(AuditDefectKind Kind, string Subject, string Text, DocumentAnswer? Answer = null)
{
    /// <summary>Every gate counts it, unless it is allowed.</summary>
    public bool FailsGate => GateRules.Of(Kind).IsDefault;
}

/// <summary>
/// What makes a record unfit to rely on, or needs a look. <see cref="GateRules"/> says what each is called and which fail a gate.
/// </summary>
public enum AuditDefectKind
{
    WaiverExpired,
    WaiverInFuture,
    WaiverUnseen,
    WaiverUnneeded,
    SeverityLowered,
    Suspect,
    Conflicting,

    /// <summary>An answer to another text than that of the answer that counts, not yet decided between.</summary>
    OtherText,
    VerdictContradicted,
    ValueNotJudged,
    ParameterOutOfRange,
    ReasonMissing,
    NoteMissing,
    EvidenceMissing,
    EvidenceNotFound,
    EvidenceChanged,
    EvidenceUnrecorded,
    DateOutside,
    SignOffOutdated,
    SignOffUnbound,
    Unplaced,
}
