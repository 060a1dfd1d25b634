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

    /// <summary>
    /// A verdict beside a value. No table is made with it: people add the column where they judge a value that the catalog does not.
    /// </summary>
    Result,
}
