using Checklist.Core.Languages;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Adds to a document what its earlier releases and its approvals say about it.</summary>
internal sealed class HistoryBuilder
{
    private readonly Release current;
    private readonly Words words;
    private readonly Release approved;
    private readonly ReleaseHistory history;
    private readonly IReadOnlyList<Approval> approvals;
    private readonly Release? baseline;
    private readonly ChangeReport? report;
    private readonly Dictionary<string, ReportItem> items;
    private readonly Dictionary<string, ReportItem> withdrawn; // those that are told with what took their place

    /// <summary>Compares a document with the releases before it.</summary>
    /// <param name="current">The whole catalog as it stands.</param>
    /// <param name="since">The version to compare with; null: the release before the current version.</param>
    /// <param name="compare">What has changed since a release.</param>
    /// <param name="approved">The text that approvals are for; null: the document itself.</param>
    public HistoryBuilder(
        Release current, ReleaseHistory history, IReadOnlyList<Approval> approvals, string? since, Func<Release, CatalogDiff> compare,
        Words words, Release? approved = null)
    {
        this.current = current;
        this.words = words;
        this.approved = approved ?? current;
        this.history = history;
        this.approvals = approvals;
        baseline = since is null ? history.Before(current.Version) : history.Find(since);
        report = baseline is null ? null : ReportBuilder.Build(compare(baseline), VersionPolicy.Of(baseline, current), words);
        items = (report?.Items ?? []).OrderBy(item => item.Change.New is null).DistinctBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(item => item.Id, StringComparer.Ordinal);
        withdrawn = (report?.Items ?? []).Where(item => item.Change.Withdrawn is not null)
            .ToDictionary(item => item.Change.Withdrawn!.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// The history of one profile: each release as readers of the profile saw it. One from before releases held profiles, or before the
    /// profile was there, counts with the profile as it is now.
    /// </summary>
    /// <param name="sources">The whole catalog as it stands: what approvals are for.</param>
    /// <param name="isRecorded">Releases hold the profile under its id; false for one that no file has.</param>
    public static HistoryBuilder OfProfile(
        ProfileRecord profile, Release sources, ReleaseHistory history, IReadOnlyList<Approval> approvals, string? since, bool isRecorded,
        Words words)
    {
        var own = profile.In(sources);
        var releases = history.Releases.Select(release =>
            isRecorded && ProfileRecord.Find(release, profile.Id) is { } then ? then.In(release) : profile.In(release, sources));
        return new HistoryBuilder(
            own, history with { Releases = [.. releases] }, approvals, since, release => CatalogComparer.Compare(release, own), words,
            sources);
    }

    public ChecklistDocument Add(ChecklistDocument document) => document with
    {
        Sections = [.. document.Sections.Select(Section)],
        History = report is null ? null : new DocumentHistory(baseline!.Version!, report) { Releases = Released() },
        NewerVersion = Newer(),
        Approvals =
        [
            .. ApprovalStanding.Of(approvals, approved).Where(standing => IsOf(standing.Approval, document.Tailoring?.ProfileId))
                .Select(standing => Approval(standing, document)),
            .. SignedRelease(document),
        ],
    };

    private IReadOnlyList<DocumentRelease> Released()
    {
        var own = SemanticVersion.Parse(current.Version ?? "");
        return
        [
            .. history.Releases.Where(release => own is null || SemanticVersion.Parse(release.Version!)! <= own)
                .Select(Told).OfType<DocumentRelease>().Reverse(),
        ];
    }

    private static DocumentRelease? Told(Release release)
    {
        var entry = release.Root.Maps("revisions").FirstOrDefault(entry => entry.Text("version") == release.Version);
        return (entry?.Text("date") ?? release.Published) is { } date
            ? new DocumentRelease(release.Version!, date, ShownText.Of(entry?["summary"], release.ValueOf))
            : null;
    }

    private ChecklistSection Section(ChecklistSection section) => section with
    {
        Items = [.. section.Items.Select(Item)],
        Sections = [.. section.Sections.Select(Section)],
    };

    private ChecklistItem Item(ChecklistItem item) => item with
    {
        Change = items.TryGetValue(item.Id, out var change) ? Marked(change.Kinds, change.Change.Reaction)
            : withdrawn.ContainsKey(item.Id) ? Marked([words.Of(ChangeKind.Replaced)], Reaction.StopAuditing)
            : null,
        History = Events(item.Id),
    };

    private ItemChange Marked(IReadOnlyList<string> kinds, Reaction reaction) => new(baseline!.Version!, kinds, words.Of(reaction))
    {
        IsToDo = reaction != Reaction.Nothing,
        IsNew = reaction == Reaction.AuditFirst,
        IsToAudit = reaction is Reaction.AuditFirst or Reaction.AuditAgain,
    };

    /// <summary>From digests alone: a full comparison of every pair of releases would cost more than the build.</summary>
    private IReadOnlyList<ItemEvent> Events(string id)
    {
        var events = new List<ItemEvent>();
        ReleaseControl? before = null;
        foreach (var release in Versions())
        {
            var control = release.Find(id);
            if (What(before, control) is { } what)
            {
                events.Add(new ItemEvent(release.Version!, what));
            }

            before = control ?? before;
        }

        return events;
    }

    /// <summary>The releases up to the current version, and the current text unless it is one of them.</summary>
    private IEnumerable<Release> Versions()
    {
        var own = SemanticVersion.Parse(current.Version ?? "");
        var earlier = history.Releases.Where(release => own is null || SemanticVersion.Parse(release.Version!)! < own);
        return current.Version is null ? earlier : earlier.Append(current);
    }

    private string? What(ReleaseControl? before, ReleaseControl? after)
    {
        if (after is null)
        {
            return null;
        }

        if (before is null)
        {
            return after.IsWithdrawn ? words["history.withdrawn"] : words["history.introduced"];
        }

        if (after.IsWithdrawn != before.IsWithdrawn)
        {
            return after.IsWithdrawn ? words["history.withdrawn"] : words["history.in-force-again"];
        }

        if (!after.Requirements.SequenceEqual(before.Requirements))
        {
            return words["history.requirement-changed"];
        }

        return after.ContentDigest == before.ContentDigest ? null : words["history.text-changed"];
    }

    private string? Newer()
    {
        var own = SemanticVersion.Parse(current.Version ?? "");
        return own is not null && history.Latest is { } latest && SemanticVersion.Parse(latest.Version!)! > own ? latest.Version : null;
    }

    /// <summary>A signature of the file itself; its text may be an older one with the same version.</summary>
    private IEnumerable<DocumentApproval> SignedRelease(ChecklistDocument document)
    {
        var release = history.Find(current.Version);
        if (release?.Signature is { } signature && release.DocumentDigest == current.DocumentDigest
            && DocumentDate.From(release.Published, document.Language) is { } day)
        {
            yield return new DocumentApproval(
                words["approval.release"], signature.Names, day, words.Format("approval.release-file", Signed(signature.Key)),
                    IsStale: false);
        }
    }

    /// <summary>Readers of a profile are told of approvals of its text and of the catalog, not of those of other profiles.</summary>
    private static bool IsOf(Approval approval, string? profile) =>
        approval.Profile is null || profile is null || approval.Profile == profile;

    /// <summary>Enough of a fingerprint to compare by eye.</summary>
    private string Signed(string key) => words.Format("approval.signed", key[..Math.Min(key.Length, 23)]);

    private string TitleOf(string profile) => ProfileRecord.Find(approved, profile)?.Title ?? profile;

    private DocumentApproval Approval(ApprovalStanding standing, ChecklistDocument document)
    {
        var approval = standing.Approval;
        var role = document.Roles.FirstOrDefault(entry => entry.Id == approval.Role)?.Title ?? approval.Role;
        var count = approval.Controls.Count;
        var isOfDocument = approval.Profile is null ? approved == current : approval.Profile == document.Tailoring?.ProfileId;
        var scope = approval.Digest is not null
            ? isOfDocument ? words["approval.whole-text"]
                : approval.Profile is { } profile ? words.Format("approval.profile", TitleOf(profile)) : words["approval.whole-catalog"]
            : words.Count("count.controls", count);
        var signed = approval.Key is { } key ? $"{scope}, {Signed(key)}" : scope;
        return new DocumentApproval(role, approval.Name, DocumentDate.From(approval.Date, document.Language)!, signed, standing.IsStale)
        {
            Note = approval.Note,
        };
    }
}
