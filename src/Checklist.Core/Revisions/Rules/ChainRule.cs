using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Rules;

/// <summary>
/// Whether the releases are all there, each as it was when the next one was made, with the approvals that belong to them.
/// </summary>
internal static class ChainRule
{
    /// <summary>Reports CHK7017 and CHK7018.</summary>
    /// <param name="current">Version of the sources; null for none, and where they cannot be read.</param>
    public static void Check(ReleaseHistory history, ApprovalFiles files, string? current, DiagnosticBag diagnostics)
    {
        if (!history.IsComplete) // else a file that could not be read may be the missing one
        {
            return;
        }

        for (var index = 0; index < history.Releases.Count; index++)
        {
            CheckLink(history.Releases, index, diagnostics);
        }

        foreach (var approval in files.Approvals.Where(approval => approval.Version != current && history.Find(approval.Version) is null))
        {
            diagnostics.Add(ReleaseDiagnostics.Orphaned(approval.Place, approval.Name, approval.Version));
        }
    }

    /// <summary>A release names one before it: not always the nearest, as an older line may get a release later.</summary>
    private static void CheckLink(IReadOnlyList<Release> releases, int index, DiagnosticBag diagnostics)
    {
        var release = releases[index];
        var earlier = releases.Take(index).ToList();
        if (release.Previous is { } previous)
        {
            if (!earlier.Exists(other => other.FileSeal == previous))
            {
                diagnostics.Add(
                    ReleaseDiagnostics.ChainBroken(
                        release.PlaceOf(release.Root["previous"]!), release.Version!, [.. earlier.Select(other => other.Version!)]));
            }
        }
        else if (earlier.Count > 0 && !release.IsOfFirstForm)
        {
            diagnostics.Add(ReleaseDiagnostics.NoPrevious(release.Source.Start, release.Version!, earlier[^1].Version!));
        }
    }
}
