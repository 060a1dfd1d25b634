using Checklist.Core.Catalogs;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;

namespace Checklist.Core.Revisions.Changes;

/// <summary>All that happened to one control.</summary>
/// <param name="Old">Null for one that was added.</param>
/// <param name="New">Null for one that is gone.</param>
/// <param name="Kinds">The weightiest first; at least one.</param>
public sealed record ControlChange(ReleaseControl? Old, ReleaseControl? New, IReadOnlyList<ChangeKind> Kinds)
{
    /// <summary>Paths start inside the control; empty for one that was added or is gone.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>Concluded from the likeness of texts, not from what the catalog or a mapping says.</summary>
    public bool IsGuess => Links.Any(link => link.IsGuess);

    /// <summary>
    /// What is known of the control's other self, and of its parts: the one entry for a move has the old text and the new one.
    /// </summary>
    public IReadOnlyList<SuccessionLink> Links { get; init; } = [];

    /// <summary>Of a control that moved: how it is known. Null for one that kept its id, and for one that is new or gone.</summary>
    public SuccessionLink? Move => Links.FirstOrDefault(link => link.IsWhole && link.Old.Id != link.New.Id);

    /// <summary>Ids of the controls that took the place of one that is gone, or have parts of one that stays.</summary>
    public IReadOnlyList<string> Successors =>
        Old is null ? [] : [.. Links.Where(link => !link.IsWhole && link.Old == Old).Select(link => link.New.Id)];

    /// <summary>Ids of old controls whose place it takes, beside its own old self.</summary>
    public IReadOnlyList<string> Origins =>
        New is null ? [] : [.. Links.Where(link => !link.IsWhole && link.New == New).Select(link => link.Old.Id)];

    /// <summary>What the author withdrew in favour of the new one; null where the old id is gone, or was never another.</summary>
    public ReleaseControl? Withdrawn { get; init; }

    /// <summary>The id stands for another requirement in the other version.</summary>
    public bool IsReused { get; init; }

    /// <summary>Ids of parameters whose values its text uses and that have other values.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    public ReleaseControl Control => New ?? Old!;

    /// <summary>What the authors say of it: entries that the old text did not have.</summary>
    public IReadOnlyList<RecordedChange> Declared => [.. (New?.Changes ?? []).Except(Old?.Changes ?? [])];

    /// <summary>The authors call it the same requirement in other words, and so do all the digests.</summary>
    public bool IsOtherWording =>
        Old is not null && New is not null && ChecksToAnswer.Count == 0 && Declared.Any(entry => entry.Kind == DeclaredKind.Wording)
        && Kinds.Any(kind => DeclaredKinds.OfRequirement.Contains(kind));

    /// <summary>What it weighs for the version: the machine's verdict, unless the authors say more.</summary>
    public IReadOnlyList<ChangeKind> Weighed =>
        IsOtherWording ? [.. Kinds.Except(DeclaredKinds.OfRequirement), ChangeKind.Clarified]
        : Old is not null && Declared.Any(entry => entry.Kind == DeclaredKind.Requirement) ? [.. Kinds, ChangeKind.Requirement]
        : Kinds;

    public string Id => Control.Id;

    /// <summary>The weightiest: what readers have to do follows from it. A new number alone asks less than another requirement.</summary>
    public ChangeKind Kind =>
        Kinds.FirstOrDefault(kind => kind is not (ChangeKind.Renumbered or ChangeKind.Renamed) && kind < ChangeKind.Severity, Kinds[0]);

    /// <summary>Ids of checks whose requirement digest differs, or that are new: those to answer again.</summary>
    public IReadOnlyList<string> ChecksToAnswer { get; init; } = [];

    public Reaction Reaction
    {
        get
        {
            if (New is null || (New.IsWithdrawn && Old is { IsWithdrawn: false }))
            {
                return Reaction.StopAuditing;
            }

            if (Old is null || (Old.IsWithdrawn && !New.IsWithdrawn))
            {
                return New.IsWithdrawn ? Reaction.Nothing : Reaction.AuditFirst;
            }

            if (Move is not null && ChecksToAnswer.Count == 0)
            {
                return Reaction.FileAnswers;
            }

            return ChecksToAnswer.Count > 0
                ? Reaction.AuditAgain
                : Old.ContentDigest == New.ContentDigest ? Reaction.Nothing : Reaction.ApproveAgain;
        }
    }
}
