using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>All that happened to one control.</summary>
/// <param name="Old">Null for one that was added.</param>
/// <param name="New">Null for one that is gone.</param>
/// <param name="Kinds">The weightiest first; at least one.</param>
public sealed record ControlChange(ReleaseControl? Old, ReleaseControl? New, IReadOnlyList<ChangeKind> Kinds)
{
    /// <summary>Paths start inside the control; empty for one that was added or is gone.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>Concluded from the likeness of texts, not from what the catalog says.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Ids of the controls that took its place.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>Ids of parameters whose values its text uses and that have other values.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    public ReleaseControl Control => New ?? Old!;

    public string Id => Control.Id;

    public ChangeKind Kind => Kinds[0];

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

            return ChecksToAnswer.Count > 0 ? Reaction.AuditAgain : Old.ApprovalDigest == New.ApprovalDigest ? Reaction.Nothing : Reaction.ApproveAgain;
        }
    }
}
