namespace Checklist.Core.Revisions.Changes;

/// <summary>What happened to a control, the weightiest first.</summary>
public enum ChangeKind
{
    /// <summary>Gone without a trace: ids are to be withdrawn, not deleted.</summary>
    Removed,

    /// <summary>Taken out of force, with nothing in its place.</summary>
    Withdrawn,

    /// <summary>Withdrawn, and one control took its place.</summary>
    Replaced,

    /// <summary>Several controls took its place.</summary>
    Split,

    /// <summary>Withdrawn together with others, and one control took the place of all.</summary>
    Merged,

    /// <summary>Still in the catalog, and no longer in the profile.</summary>
    Excluded,

    /// <summary>Readers cite it under another number. Always told first, beside whatever else happened to it.</summary>
    Renumbered,

    /// <summary>It has another id.</summary>
    Renamed,
    Added,

    /// <summary>In force again after it was withdrawn.</summary>
    Reinstated,

    /// <summary>What is asked for differs in more than letter case, punctuation and white space.</summary>
    Requirement,

    /// <summary>More binding: may, should, must.</summary>
    Stricter,

    /// <summary>Less binding.</summary>
    Looser,

    /// <summary>The text is the same, and a value in it differs.</summary>
    Parameter,
    CheckRemoved,
    CheckAdded,
    CheckChanged,
    Severity,
    Mapping,

    /// <summary>Whom it concerns and how it is filed: levels, roles, platforms, tags and the like.</summary>
    Metadata,

    /// <summary>In another group, or at another place of its group.</summary>
    Moved,

    /// <summary>Only text around the requirement differs.</summary>
    Clarified,

    /// <summary>Only letter case, punctuation or white space differs.</summary>
    Editorial,
}
