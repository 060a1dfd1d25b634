using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>An approval next to the text that it was given for.</summary>
/// <param name="StaleControls">Ids of approved controls whose text has changed since, or that are gone.</param>
/// <param name="IsStale">Something that was approved has changed since.</param>
public sealed record ApprovalStanding(Approval Approval, bool IsStale, IReadOnlyList<string> StaleControls)
{
    /// <summary>It is an approval of the whole catalog, and the whole is unchanged. One of a profile is for that document alone.</summary>
    public bool CoversAll => Approval is { Digest: not null, Profile: null } && !IsStale;

    public static ApprovalStanding Of(Approval approval, Release text)
    {
        var stale = approval.Controls
            .Where(control => text.Find(control.Id)?.ContentDigest != control.Digest)
            .Select(control => control.Id).ToList();
        return new ApprovalStanding(
            approval, stale.Count > 0
                || (approval.Digest is not null
                    && (approval.Digest != ProfileRecord.DigestOf(text, approval.Profile) || approval.Changes != text.ChangesDigest)),
                stale);
    }

    /// <summary>
    /// Those of one version, by date. Of a person who approved twice in one role only the later approval counts: the earlier one was
    /// for a text that has changed.
    /// </summary>
    public static IReadOnlyList<ApprovalStanding> Of(IReadOnlyList<Approval> approvals, Release text) =>
    [
        .. approvals.Where(approval => approval.Version == text.Version)
            .GroupBy(approval => (approval.Role, approval.Name, approval.Profile, IsWhole: approval.Digest is not null))
            .SelectMany(
                group => group.Key.IsWhole
                    ? [group.OrderBy(approval => approval.Date, StringComparer.Ordinal)
                        .ThenBy(approval => approval.Place.Source.Path, StringComparer.Ordinal).Last()]
                    : group.ToArray())
            .OrderBy(approval => approval.Date, StringComparer.Ordinal).ThenBy(approval => approval.Role, StringComparer.Ordinal)
            .ThenBy(approval => approval.Name, StringComparer.Ordinal)
            .Select(approval => Of(approval, text)),
    ];
}
