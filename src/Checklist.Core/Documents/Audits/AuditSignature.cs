using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Audits;

/// <summary>A sign-off with what it is worth.</summary>
public sealed record AuditSignature(SignOff SignOff, DocumentDate? On, AuditSignatureState State)
{
    /// <summary>What is not as it was signed, in words; empty where it is not known.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];
}

/// <summary>What a signature is worth now.</summary>
public enum AuditSignatureState
{
    /// <summary>Signed over these answers.</summary>
    Bound,

    /// <summary>Signed on a form of this catalog: over the text, before the answers of all were brought together.</summary>
    OnForm,

    /// <summary>Signed without a digest: over nothing that can be checked.</summary>
    Unbound,

    /// <summary>Signed over other answers or another text.</summary>
    Outdated,
}
