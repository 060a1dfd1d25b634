namespace Checklist.Core.Writers.Sheets;

/// <summary>The columns of a table that people fill in. Those from <see cref="ControlId"/> on are for the programs that read it back.</summary>
internal enum AnswerColumn
{
    Control,
    Check,
    Target,
    Group,
    Severity,
    Title,
    Task,

    /// <summary>What was found before and is no answer now; nothing is filled in here.</summary>
    Known,
    Answer,
    Note,
    Evidence,
    By,
    On,
    ControlId,
    CheckId,
    TargetId,
    Kind,
    CarriedFrom,
    Digest,
    Catalog,
    Version,
    CatalogDigest,
    Assessment,
}
