namespace Checklist.Core.Documents.Audits;

public enum EvidenceState
{
    /// <summary>A file beside the assessment, with its sum.</summary>
    File,

    /// <summary>An address or a name that is not a file's.</summary>
    Elsewhere,

    /// <summary>A path at which there is no file that may be read.</summary>
    NotFound,
}
