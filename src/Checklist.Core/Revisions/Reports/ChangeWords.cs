using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Revisions.Reports;

/// <summary>The words that outputs print for changes; without a language, those of findings and of the terminal.</summary>
public static class ChangeWords
{
    public static string Of(ChangeKind kind) => Words.English.Of(kind);

    public static string Of(DeclaredKind kind) => Words.English.Of(kind);

    public static string Of(Reaction reaction) => Words.English.Of(reaction);

    public static string Of(VersionStep step) => Words.English.Of(step);

    public static string Of(this Words words, ChangeKind kind) => words[kind switch
    {
        ChangeKind.Removed => "change-kind.removed",
        ChangeKind.Withdrawn => "change-kind.withdrawn",
        ChangeKind.Replaced => "change-kind.replaced",
        ChangeKind.Split => "change-kind.split",
        ChangeKind.Merged => "change-kind.merged",
        ChangeKind.Excluded => "change-kind.excluded",
        ChangeKind.Renumbered => "change-kind.renumbered",
        ChangeKind.Renamed => "change-kind.renamed",
        ChangeKind.Added => "change-kind.added",
        ChangeKind.Reinstated => "change-kind.reinstated",
        ChangeKind.Requirement => "change-kind.requirement",
        ChangeKind.Stricter => "change-kind.stricter",
        ChangeKind.Looser => "change-kind.looser",
        ChangeKind.Parameter => "change-kind.parameter",
        ChangeKind.CheckRemoved => "change-kind.check-removed",
        ChangeKind.CheckAdded => "change-kind.check-added",
        ChangeKind.CheckChanged => "change-kind.check-changed",
        ChangeKind.Severity => "change-kind.severity",
        ChangeKind.Mapping => "change-kind.mapping",
        ChangeKind.Metadata => "change-kind.metadata",
        ChangeKind.Moved => "change-kind.moved",
        ChangeKind.Clarified => "change-kind.clarified",
        ChangeKind.Editorial => "change-kind.editorial",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    }];

    public static string Of(this Words words, DeclaredKind kind) => words[kind switch
    {
        DeclaredKind.Wording => "change-kind.wording",
        DeclaredKind.Clarified => "change-kind.clarified",
        DeclaredKind.Requirement => "change-kind.requirement",
        DeclaredKind.Moved => "change-kind.moved",
        DeclaredKind.Split => "change-kind.split",
        DeclaredKind.Merged => "change-kind.merged",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    }];

    public static string Of(this Words words, Reaction reaction) => words[reaction switch
    {
        Reaction.Nothing => "reaction.nothing",
        Reaction.ApproveAgain => "reaction.approve-again",
        Reaction.FileAnswers => "reaction.file-answers",
        Reaction.AuditAgain => "reaction.audit-again",
        Reaction.AuditFirst => "reaction.audit-first",
        Reaction.StopAuditing => "reaction.stop-auditing",
        _ => throw new ArgumentOutOfRangeException(nameof(reaction)),
    }];

    public static string Of(this Words words, VersionStep step) => words[step switch
    {
        VersionStep.None => "version-step.none",
        VersionStep.Patch => "version-step.patch",
        VersionStep.Minor => "version-step.minor",
        VersionStep.Major => "version-step.major",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    }];
}
