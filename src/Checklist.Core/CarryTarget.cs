using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>The text that the next audit answers.</summary>
/// <param name="Digests">Of each requirement, in order; an empty check stands for a control that is its own.</param>
internal sealed record CarryTarget(string CatalogId, string? Version, string CatalogDigest, IReadOnlyList<(string Control, string Check, string Digest)> Digests)
{
    /// <summary>The version that is asked for: that of the sources, or a release; null with CHK6066 or CHK7031 in the bag where it cannot be had.</summary>
    /// <param name="version">Null: what the sources have.</param>
    public static CarryTarget? Find(ChecklistDocument document, AssessmentFile old, string? version, ISourceProvider sources, DiagnosticBag diagnostics)
    {
        if (version is null || version == document.Version)
        {
            return new CarryTarget(document.Id, document.Version, document.Digest, [.. document.Items.SelectMany(item => item.Checks.Select(check => (item.Id, check.Id, check.RequirementDigest)))]);
        }

        var history = ReleaseHistoryReader.Read(sources, document.Id, diagnostics);
        if (history.Find(version) is not { } release)
        {
            var known = history.Releases.Select(known => known.Version!).Append(document.Version ?? "").Where(known => known.Length > 0).Distinct(StringComparer.Ordinal);
            diagnostics.Add(OperandDiagnostics.UnknownVersion(old.Source.Start, version, [.. known]));
            return null;
        }

        if (old.Assessment.Catalog.Profile is { } profile)
        {
            diagnostics.Add(AssessmentDiagnostics.CarriedProfile(old.Source.Start, profile, version));
            return null;
        }

        return new CarryTarget(release.CatalogId, release.Version, release.CatalogDigest, [.. release.Controls.SelectMany(control => control.Requirements.Select(requirement => (control.Id, requirement.Check, requirement.Digest)))]);
    }
}
