using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Rules;

/// <summary>Whether those whose approval a version needs have approved the text as it is.</summary>
internal sealed class ApprovalRule(Release current, ApprovalFiles files, VersionPlaces places, DiagnosticBag diagnostics)
{
    private readonly IReadOnlyList<Approval> approvals = files.Approvals;

    /// <summary>Holds approvals against the text and against who has to approve.</summary>
    /// <param name="asOf">ISO 8601; null leaves out what depends on the day.</param>
    public static void Check(Release current, ApprovalFiles files, VersionPlaces places, string? asOf, DiagnosticBag diagnostics)
    {
        var rule = new ApprovalRule(current, files, places, diagnostics);
        rule.ReportTwice();
        var standings = ApprovalStanding.Of(files.Approvals, current);
        foreach (var standing in standings.Where(standing => standing.IsStale))
        {
            diagnostics.Add(
                ApprovalDiagnostics.Stale(
                    standing.Approval.Place, standing.Approval.Name, standing.Approval.Version, standing.StaleControls));
        }

        if (files.IsComplete)
        {
            rule.ReportMissing(standings, asOf is not null);
        }

        if (asOf is not null)
        {
            rule.CheckDay(asOf);
        }
    }

    /// <summary>Ids of the roles whose approval is asked for; <c>owner</c> is the catalog's owner.</summary>
    public static IReadOnlyList<string> RequiredRoles(Release release)
    {
        var head = release.Root.Map("catalog") ?? FieldMap.Empty;
        return [.. (head.Map("approvals")?.Texts("required") ?? []).Select(role => role == "owner" ? head.Text("owner") ?? role : role)];
    }

    private void ReportMissing(IReadOnlyList<ApprovalStanding> standings, bool isAsked)
    {
        var missing = RequiredRoles(current)
            .Where(role => !standings.Any(standing => standing.CoversAll && standing.Approval.Role == role)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        if (current.Status == "published")
        {
            diagnostics.Add(ApprovalDiagnostics.PublishedWithout(places.Version, current.Version, missing));
        }
        else if (isAsked)
        {
            diagnostics.Add(ApprovalDiagnostics.Missing(places.Version, current.Version, missing));
        }
    }

    private void ReportTwice()
    {
        var groups = approvals.Where(approval => approval.Digest is not null)
            .GroupBy(approval => (approval.Version, approval.Role, approval.Name, approval.Digest)).Where(group => group.Count() > 1);
        foreach (var group in groups)
        {
            diagnostics.Add(ApprovalDiagnostics.Twice(group.Last().Place, group.Key.Name, group.Key.Version, group.First().Place));
        }
    }

    private void CheckDay(string asOf)
    {
        var reviewBy = current.Root.Map("catalog")?.Text("review-by");
        if (reviewBy is not null && string.CompareOrdinal(reviewBy, asOf) < 0)
        {
            diagnostics.Add(ApprovalDiagnostics.Overdue(places.ReviewBy, reviewBy, asOf));
        }

        foreach (var approval in approvals.Where(approval => string.CompareOrdinal(approval.Date, asOf) > 0))
        {
            diagnostics.Add(ApprovalDiagnostics.InTheFuture(approval.Place, approval.Date, asOf));
        }
    }
}
