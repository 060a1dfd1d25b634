using Checklist.Core.Catalogs;
using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Revisions.Reports;

/// <summary>The words that outputs print for changes.</summary>
public static class ChangeWords
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Removed => "removed",
        ChangeKind.Withdrawn => "withdrawn",
        ChangeKind.Replaced => "replaced",
        ChangeKind.Split => "split",
        ChangeKind.Merged => "merged",
        ChangeKind.Excluded => "left out of the profile",
        ChangeKind.Renumbered => "renumbered",
        ChangeKind.Renamed => "new id",
        ChangeKind.Added => "new",
        ChangeKind.Reinstated => "in force again",
        ChangeKind.Requirement => "requirement changed",
        ChangeKind.Stricter => "stricter",
        ChangeKind.Looser => "looser",
        ChangeKind.Parameter => "value changed",
        ChangeKind.CheckRemoved => "check removed",
        ChangeKind.CheckAdded => "check added",
        ChangeKind.CheckChanged => "check changed",
        ChangeKind.Severity => "severity changed",
        ChangeKind.Mapping => "mapping changed",
        ChangeKind.Metadata => "filed differently",
        ChangeKind.Moved => "moved",
        ChangeKind.Clarified => "clarified",
        ChangeKind.Editorial => "editorial",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(DeclaredKind kind) => kind switch
    {
        DeclaredKind.Wording => "same requirement, other words",
        DeclaredKind.Clarified => "clarified",
        DeclaredKind.Requirement => "requirement changed",
        DeclaredKind.Moved => "moved",
        DeclaredKind.Split => "split",
        DeclaredKind.Merged => "merged",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Reaction reaction) => reaction switch
    {
        Reaction.Nothing => "nothing to do",
        Reaction.ApproveAgain => "approve again",
        Reaction.FileAnswers => "file answers under the new id",
        Reaction.AuditAgain => "audit again",
        Reaction.AuditFirst => "audit for the first time",
        Reaction.StopAuditing => "nothing left to audit",
        _ => throw new ArgumentOutOfRangeException(nameof(reaction)),
    };

    public static string Of(VersionStep step) => step switch
    {
        VersionStep.None => "none",
        VersionStep.Patch => "patch",
        VersionStep.Minor => "minor",
        VersionStep.Major => "major",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
