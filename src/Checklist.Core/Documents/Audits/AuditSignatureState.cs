namespace Checklist.Core.Documents.Audits;

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
