using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Rules;

/// <summary>Everything that the releases beside a catalog say about its sources.</summary>
internal static class ReleaseCheck
{
    /// <param name="asOf">ISO 8601; null leaves out what depends on the day.</param>
    public static void Check(ISourceProvider sources, ValidatedCatalog validated, string? asOf, DiagnosticBag diagnostics)
    {
        var history = ReleaseHistoryReader.Read(sources, validated.Catalog.Id, diagnostics);
        var approvals = ApprovalReader.Read(sources, diagnostics);
        if (history.Latest is null && approvals.Count == 0 && validated.Catalog.RequiredApprovers.Count == 0 && asOf is null)
        {
            return;
        }

        var current = ReleaseBuilder.Build(ProfileResolver.ResolveWhole(validated));
        var places = new VersionPlaces(validated);
        HistoryRule.Check(current, history, places, diagnostics);
        ApprovalRule.Check(current, approvals, places, asOf, diagnostics);
    }
}
