using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Rules;

/// <summary>The sources next to the releases: no id vanishes or comes back as something else, and the version says what changed.</summary>
/// <param name="history">Not empty.</param>
internal sealed class HistoryRule(Release current, ReleaseHistory history, VersionPlaces places, DiagnosticBag diagnostics)
{
    private const double OtherText = 0.2; // two unrelated controls of one guide share about this many words

    private readonly Release latest = history.Latest!;

    /// <summary>Reports what may not change between two versions.</summary>
    /// <param name="diff">What has changed since the latest release.</param>
    public void Check(CatalogDiff diff)
    {
        CheckIds(diff);
        CheckVersion(diff, VersionPolicy.Of(latest, current));
    }

    private void CheckIds(CatalogDiff diff)
    {
        foreach (var change in diff.Controls)
        {
            CheckControl(change);
        }

        var known = latest.Controls.Concat(current.Controls).Select(control => control.Id);
        VanishedRule.Report(history.Releases.SkipLast(1), known, places.Group, diagnostics);
    }

    private void CheckControl(ControlChange change)
    {
        var gone = change.Old is { } old && current.Find(old.Id) is null ? old : null;
        if (change.Old is { } released && released.Id != change.New?.Id && current.Find(released.Id) is { IsWithdrawn: false } namesake)
        {
            diagnostics.Add(
                VersionDiagnostics.ReplacedText(
                    places.Control(namesake.Id), namesake.Id, latest.PlaceOf(released), latest.Version!, change.New?.Id));
        }
        else if (gone is not null)
        {
            var likely = change.New is { } other ? [other.Id, .. change.Successors] : change.Successors;
            diagnostics.Add(
                VersionDiagnostics.Vanished(
                    places.Group(gone.Group), gone.Id, latest.PlaceOf(gone), latest.Version!,
                    likely.Count > 0 ? string.Join(", ", likely) : null));
        }
        else if (change is { Old: { } before, New: { } after, Move: null }
            && (before.IsWithdrawn || change.Kinds.Contains(ChangeKind.Requirement)))
        {
            CheckText(before, after);
        }
        else if (change is { Old: null, New: { IsWithdrawn: false } added, IsReused: false })
        {
            CheckReturned(added);
        }
    }

    private void CheckText(ReleaseControl before, ReleaseControl after)
    {
        var isOther = TextLikeness.Of(TextLikeness.Words(before), TextLikeness.Words(after)) < OtherText;
        if (!isOther || after.IsWithdrawn)
        {
            return;
        }

        var place = latest.PlaceOf(before);
        diagnostics.Add(before.IsWithdrawn
            ? VersionDiagnostics.Reused(places.Control(after.Id), after.Id, place, latest.Version!)
            : VersionDiagnostics.ReplacedText(places.Control(after.Id), after.Id, place, latest.Version!, null));
    }

    /// <summary>An id that an older release had and the latest one has not.</summary>
    private void CheckReturned(ReleaseControl added)
    {
        var release = history.Releases.LastOrDefault(candidate => candidate.Find(added.Id) is not null);
        if (release?.Find(added.Id) is { } old && TextLikeness.Of(TextLikeness.Words(old), TextLikeness.Words(added)) < OtherText)
        {
            diagnostics.Add(
                VersionDiagnostics.Reused(places.Control(added.Id), added.Id, release.PlaceOf(old), release.Version!));
        }
    }

    private void CheckVersion(CatalogDiff diff, IReadOnlyDictionary<string, VersionStep> policy)
    {
        var last = SemanticVersion.Parse(latest.Version!)!;
        var version = SemanticVersion.Parse(current.Version ?? "");
        var step = VersionPolicy.Demand(diff, policy);
        var needed = VersionPolicy.Next(last, step);
        if (version is null || version.CompareTo(last) < 0)
        {
            diagnostics.Add(VersionDiagnostics.VersionNotRising(places.Version, current.Version, latest.Version!));
        }
        else if (version.CompareTo(last) == 0)
        {
            if (step != VersionStep.None)
            {
                diagnostics.Add(
                    VersionDiagnostics.ChangedSinceRelease(
                        places.Version, current.Version!, latest.Source.Start, Reason(diff, step, policy), needed.ToString()));
            }
        }
        else if (StepBetween(last, version) < step)
        {
            diagnostics.Add(VersionDiagnostics.VersionTooLow(
                places.Version, current.Version!, latest.Version!, ChangeWords.Of(step), needed.ToString(), Reason(diff, step, policy)));
        }
    }

    private static VersionStep StepBetween(SemanticVersion last, SemanticVersion version) =>
        version.Major > last.Major ? VersionStep.Major
        : version.Minor > last.Minor ? VersionStep.Minor
        : VersionStep.Patch;

    /// <summary>The first control whose change asks for the step.</summary>
    private static string Reason(CatalogDiff diff, VersionStep step, IReadOnlyDictionary<string, VersionStep> policy)
    {
        var change = diff.Controls.FirstOrDefault(candidate => candidate.Weighed.Any(kind => VersionPolicy.StepOf(kind, policy) == step));
        return change is null
            ? "a change around the controls"
            : $"control `{change.Id}` ({string.Join(", ", change.Weighed.Select(ChangeWords.Of))})";
    }
}
