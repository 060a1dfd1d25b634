using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Rules;

/// <summary>Whether sound sources may become a release of a version.</summary>
internal static class FreezeRule
{
    public static void Check(Release current, string version, ReleaseHistory history, VersionPlaces places, DiagnosticBag diagnostics)
    {
        if (history.Find(version) is { } existing)
        {
            diagnostics.Add(VersionDiagnostics.ReleaseExists(existing.Source.Start, version));
        }
        else if (current.Version != version)
        {
            diagnostics.Add(VersionDiagnostics.OtherVersion(places.Version, current.Version, version));
        }
    }
}
