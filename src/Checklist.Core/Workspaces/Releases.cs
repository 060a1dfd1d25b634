using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Mappings;
using Checklist.Core.Languages;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Revisions.Rules;
using Checklist.Core.Revisions.Signatures;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Versions: what a catalog says now, what its releases said, and the next one.</summary>
public static class Releases
{
    /// <summary>The sources as they are, as a release that was not frozen, to compare with; null when the catalog has errors.</summary>
    public static Release? Current(Workspace workspace) => workspace.Catalog is null ? null : workspace.Current;

    /// <summary>
    /// The file that freezes the sources as a version, or null when <see cref="Workspace.Check"/> refuses them or the version does not fit
    /// them.
    /// </summary>
    public static OutputFile? Freeze(Workspace workspace, string version)
    {
        var findings = workspace.Diagnostics.Scope();
        var isSound = workspace.IsSoundBeforeVersion;
        if (Current(workspace) is not { } current)
        {
            return null;
        }

        FreezeRule.Check(current, version, workspace.Releases, new VersionPlaces(workspace.QuietCatalog!), findings);
        workspace.Reviewed.Refuse(current, findings);
        if (!isSound || findings.HasErrors || !workspace.IsSound) // the version is looked at when it is the one that is meant
        {
            return null;
        }

        workspace.TellVersion();

        var valid = ApprovalStanding.Of(workspace.Approvals.Approvals, current)
            .Where(standing => !standing.IsStale)
            .Select(standing => ApprovalWriter.Record(standing.Approval));
        return new OutputFile(ReleaseHistoryReader.PathOf(version), ReleaseWriter.Write(ReleaseBuilder.WithApprovals(current, [.. valid])));
    }

    /// <summary>The text that an approval of a version is for: its release, or the sources while they have that version.</summary>
    /// <param name="version">Null: the version of the sources.</param>
    /// <returns>
    /// Null with findings in the bag, CHK7027 among them, or when <see cref="Workspace.Check"/> refuses the sources for more than a missing
    /// approval.
    /// </returns>
    public static Release? TextToApprove(Workspace workspace, string? version)
    {
        var findings = workspace.Diagnostics.Scope();
        if (TextOf(workspace, version) is not { } text)
        {
            return null;
        }

        workspace.Reviewed.Refuse(text, findings);
        return findings.HasErrors || !workspace.Reviewed.Rules.IsSound ? null : text;
    }

    /// <summary>The text of a version, when nothing in the workspace is wrong but what has to be approved and answered yet.</summary>
    /// <inheritdoc cref="TextToApprove"/>
    internal static Release? TextOf(Workspace workspace, string? version)
    {
        var isSound = workspace.IsSoundBeforeApproval;
        if (Current(workspace) is not { } current)
        {
            return null;
        }

        var history = workspace.Releases;
        var asked = version ?? current.Version;
        var text = asked is null ? null : history.Find(asked) ?? (current.Version == asked ? current : null);
        if (text is null && history.IsComplete) // else a file that could not be read may hold it
        {
            var place = new VersionPlaces(workspace.QuietCatalog!).Version;
            workspace.Diagnostics.Add(ApprovalDiagnostics.NotThisVersion(place, asked, current.Version));
        }

        return isSound ? text : null;
    }

    /// <summary>Ids of the roles in which a text can be approved: its own, and those that the release before it asks for.</summary>
    public static IReadOnlyList<string> RolesOf(Workspace workspace, Release text) =>
        [.. text.Root.Maps("roles").Select(role => role.Text("id") ?? "").Union(workspace.PolicyOf(text).Roles, StringComparer.Ordinal)];

    /// <summary>Whether a signature that is about to be written will count: CHK7040 or CHK7041 say why not.</summary>
    /// <param name="signed">The file that it is of, as it will be written.</param>
    /// <param name="name">Who signs; null for the file of a release.</param>
    /// <param name="day">ISO 8601; null where none is recorded.</param>
    public static bool WillCount(Workspace workspace, SourceFile signature, byte[] signed, string? name, string? day) =>
        SignatureReader.Of(workspace.Sources, workspace.Diagnostics, new DiagnosticBag()).WillCount(signature, signed, name, day);

    /// <summary>Reports CHK7024 for an approval that is recorded already, and CHK7026 where the clock was set back.</summary>
    public static bool MayApprove(Workspace workspace, Approval approval)
    {
        var findings = workspace.Diagnostics.Scope();
        var earlier = workspace.Approvals.Approvals.Where(other => other.Version == approval.Version).ToList();
        var same = earlier.FirstOrDefault(other => other.Role == approval.Role && other.Name == approval.Name
            && other.Profile == approval.Profile && other.Digest == approval.Digest && other.Controls.SequenceEqual(approval.Controls));
        if (same is not null)
        {
            var finding = ApprovalDiagnostics.Twice(same.Place, approval.Name, approval.Version, same.Place);
            findings.Add(finding with { Severity = Severity.Error, Notes = [] });
        }

        var latest = earlier.Select(other => other.Date).Max(StringComparer.Ordinal);
        if (latest is not null && string.CompareOrdinal(approval.Date, latest) < 0)
        {
            findings.Add(ApprovalDiagnostics.ClockSetBack(approval.Place.Source.Start, approval.Date, latest));
        }

        return !findings.HasErrors;
    }

    /// <summary>The same with a file that says which control took the place of which.</summary>
    /// <returns>Null with a finding in the bag where the file cannot be used.</returns>
    public static ChangeReport? Compare(
        Release old, Release current, SourceText map, DiagnosticBag diagnostics, Words? words = null) =>
        SuccessorMapBuilder.Read(map, old, current, diagnostics) is { } known
            ? Describe(CatalogComparer.Compare(old, current, known), words)
            : null;

    /// <summary>What two versions differ in for the readers of one profile.</summary>
    /// <returns>Null with CHK4001 in the bag where neither version holds the profile.</returns>
    public static ChangeReport? Compare(
        Release old, Release current, string profile, DiagnosticBag diagnostics, Words? words = null)
    {
        var (before, after) = (ProfileRecord.Find(old, profile), ProfileRecord.Find(current, profile));
        if ((after ?? before) is not { } known)
        {
            var ids = current.Root.Maps("profiles").Select(entry => entry.Text("id")).OfType<string>();
            diagnostics.Add(ProfileDiagnostics.UnknownProfile(current.Source.Start, profile, [.. ids]));
            return null;
        }

        var isRecorded = old.Root["profiles"] is not null;
        var then = before is not null ? before.In(old) : isRecorded ? Nothing(known).In(old) : known.In(old, current);
        var report = DecidedControls.AddTo(
            Compare(then, after is null ? Nothing(known).In(current) : after.In(current), words), known, Compare(old, current, words));
        return isRecorded ? report : report with
        {
            Remarks =
            [
                .. report.Remarks,
                report.Words.Format("change-remark.no-profiles", report.OldName),
            ],
        };
    }

    /// <summary>A profile that was not there yet, or no longer is: nothing was asked of its readers.</summary>
    private static ProfileRecord Nothing(ProfileRecord known) => new(known.Entry.With("controls", null));

    /// <summary>Says what two versions differ in, by the stricter of their rules for versions.</summary>
    /// <param name="words">In which it is said; null for those of the tool in English.</param>
    public static ChangeReport Compare(Release old, Release current, Words? words = null) =>
        Describe(CatalogComparer.Compare(old, current), words);

    /// <summary>The words for what is written about a text: of its language, with the catalog's own.</summary>
    /// <param name="sources">Where the catalog's own are looked for; null for those of the tool.</param>
    public static Words WordsFor(Release text, ISourceProvider? sources, DiagnosticBag diagnostics) =>
        WordsReader.Read(sources ?? new NoSources(), text.Language, ReadingFields.Labels, diagnostics);

    internal static ChangeReport Describe(CatalogDiff diff, Words? words = null) =>
        ReportBuilder.Build(diff, VersionPolicy.Of(diff.Old, diff.New), words ?? Words.English);
}
