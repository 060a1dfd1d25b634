using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Revisions.Rules;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>The front door to versions: what a catalog says now, what its releases said, and the next one.</summary>
public static class ChecklistRevisions
{
    /// <summary>The sources as they stand, as a release that was not frozen; null when they have errors.</summary>
    public static Release? Current(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics)
    {
        var validated = Validate(sources, catalogPath, diagnostics);
        return validated is null ? null : ReleaseBuilder.Build(ProfileResolver.ResolveWhole(validated));
    }

    /// <summary>The file that freezes the sources as a version, or null when they have errors or the version does not fit them.</summary>
    public static OutputFile? Freeze(ISourceProvider sources, string catalogPath, string version, DiagnosticBag diagnostics)
    {
        var validated = Validate(sources, catalogPath, diagnostics);
        if (validated is null)
        {
            return null;
        }

        var current = ReleaseBuilder.Build(ProfileResolver.ResolveWhole(validated));
        var history = ReleaseHistoryReader.Read(sources, current.CatalogId, diagnostics);
        var approvals = ApprovalReader.Read(sources, diagnostics);
        var places = new VersionPlaces(validated);
        FreezeRule.Check(current, version, history, places, diagnostics);
        ApprovalRule.Check(current, approvals, places, null, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var valid = ApprovalStanding.Of(approvals, current).Where(standing => !standing.IsStale).Select(standing => ApprovalWriter.Record(standing.Approval));
        return new OutputFile(ReleaseHistoryReader.PathOf(version), ReleaseWriter.Write(ReleaseBuilder.WithApprovals(current, [.. valid])));
    }

    /// <summary>The text that an approval of a version is for: its release, or the sources while they have that version.</summary>
    /// <param name="version">Null: the version of the sources.</param>
    /// <returns>Null with findings in the bag, CHK7027 among them.</returns>
    public static Release? TextToApprove(ISourceProvider sources, string catalogPath, string? version, DiagnosticBag diagnostics)
    {
        var validated = Validate(sources, catalogPath, diagnostics);
        if (validated is null)
        {
            return null;
        }

        var current = ReleaseBuilder.Build(ProfileResolver.ResolveWhole(validated));
        var asked = version ?? current.Version;
        var history = ReleaseHistoryReader.Read(sources, current.CatalogId, diagnostics);
        if (asked is not null && (history.Find(asked) ?? (current.Version == asked ? current : null)) is { } text)
        {
            return diagnostics.HasErrors ? null : text;
        }

        diagnostics.Add(ApprovalDiagnostics.NotThisVersion(new VersionPlaces(validated).Version, asked, current.Version));
        return null;
    }

    /// <summary>Reports CHK7024 for an approval that is recorded already, and CHK7026 where the clock was set back.</summary>
    public static bool MayApprove(ISourceProvider sources, Approval approval, DiagnosticBag diagnostics)
    {
        var earlier = ApprovalReader.Read(sources, diagnostics).Where(other => other.Version == approval.Version).ToList();
        var same = earlier.FirstOrDefault(other => other.Role == approval.Role && other.Name == approval.Name
            && other.Digest == approval.Digest && other.Controls.SequenceEqual(approval.Controls));
        if (same is not null)
        {
            diagnostics.Add(ApprovalDiagnostics.Twice(same.Place, approval.Name, approval.Version, same.Place) with { Severity = Severity.Error, Notes = [] });
        }

        var latest = earlier.Select(other => other.Date).Max(StringComparer.Ordinal);
        if (latest is not null && string.CompareOrdinal(approval.Date, latest) < 0)
        {
            diagnostics.Add(ApprovalDiagnostics.ClockSetBack(approval.Place.Source.Start, approval.Date, latest));
        }

        return !diagnostics.HasErrors;
    }

    /// <summary>Says what two versions differ in, in the terms of the newer one's rules for versions.</summary>
    public static ChangeReport Compare(Release old, Release current) => ReportBuilder.Build(CatalogComparer.Compare(old, current), VersionPolicy.Of(current));

    private static ValidatedCatalog? Validate(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics)
    {
        var catalog = CatalogReader.Read(sources, catalogPath, diagnostics);
        return catalog is null ? null : CatalogValidator.Validate(catalog, diagnostics);
    }
}
