namespace Checklist.Core.Writers.Sheets;

/// <summary>
/// The columns of a table that people fill in. Those from <see cref="ControlId"/> on are for the programs that read it back.
/// </summary>
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

    /// <summary>
    /// A verdict beside a value, in tables of a document that has such values. People may add the column to others.
    /// </summary>
    Result,
    Note,
    Evidence,
    By,
    On,
    ControlId,
    CheckId,
    TargetId,

    /// <summary>The columns in sight that name the row, once more: sorting a part of the columns leaves this one behind.</summary>
    Shown,
    Kind,
    CarriedFrom,
    Digest,
    Catalog,
    Version,
    DocumentDigest,
    Assessment,
    Profile,
    Copy,
}
