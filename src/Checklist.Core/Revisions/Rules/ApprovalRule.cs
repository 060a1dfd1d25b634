using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Rules;

/// <summary>Whether those whose approval a version needs have approved the text as it is.</summary>
internal sealed class ApprovalRule(
    Release current, ApprovalPolicy policy, ApprovalFiles files, VersionPlaces places, DiagnosticBag diagnostics)
{
    private readonly IReadOnlyList<Approval> approvals = files.Approvals;

    /// <summary>Holds approvals against the text and against who has to approve.</summary>
    /// <param name="policy">Who has to approve it.</param>
    /// <param name="asOf">ISO 8601; null leaves out what depends on the day.</param>
    public static void Check(
        Release current, ApprovalPolicy policy, ApprovalFiles files, VersionPlaces places, string? asOf, DiagnosticBag diagnostics)
    {
        var rule = new ApprovalRule(current, policy, files, places, diagnostics);
        rule.ReportTwice();
        var standings = ApprovalStanding.Of(files.Approvals, current);
        foreach (var standing in standings.Where(standing => standing.IsStale))
        {
            diagnostics.Add(
                ApprovalDiagnostics.Stale(
                    standing.Approval.Place, standing.Approval.Name, standing.Approval.Version, standing.Approval.Profile,
                    standing.StaleControls));
        }

        foreach (var standing in standings.Where(standing => standing.CoversAll && !policy.Counts(standing)))
        {
            diagnostics.Add(SignatureDiagnostics.Missing(standing.Approval.Place, standing.Approval.Name));
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

    private void ReportMissing(IReadOnlyList<ApprovalStanding> standings, bool isAsked)
    {
        var given = standings.Where(policy.Counts).Select(standing => standing.Approval).ToList();
        var isPublished = current.Status == "published";
        if (policy.Missing(given) is { Count: > 0 } roles)
        {
            var shared = roles.Where(role => given.Exists(approval => approval.Role == role)).ToList();
            Report(
                isPublished
                    ? ApprovalDiagnostics.PublishedWithout(places.Version, current.Version, roles, shared)
                    : ApprovalDiagnostics.Missing(places.Version, current.Version, roles, shared));
        }
        else if (policy.MissingPeople(given) is > 0 and var people)
        {
            Report(ApprovalDiagnostics.TooFew(places.Version, current.Version, policy.Minimum - people, policy.Minimum, isPublished));
        }

        void Report(Diagnostic finding)
        {
            if (isPublished || isAsked)
            {
                diagnostics.Add(finding);
            }
        }
    }

    private void ReportTwice()
    {
        var groups = approvals.Where(approval => approval.Digest is not null)
            .GroupBy(approval => (approval.Version, approval.Role, approval.Name, approval.Profile, approval.Digest))
            .Where(group => group.Count() > 1);
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
