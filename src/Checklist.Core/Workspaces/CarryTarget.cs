using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;

namespace Checklist.Core.Workspaces;

/// <summary>The text that the next audit answers.</summary>
/// <param name="Digests">Of each requirement, in order; an empty check stands for a control that is its own.</param>
internal sealed record CarryTarget(
    string CatalogId, string? Version, string DocumentDigest,
    IReadOnlyList<(string Control, string Check, string Digest, IReadOnlyList<string> Earlier)> Digests)
{
    /// <summary>
    /// The version that is asked for: that of the sources, or a release; null with CHK6066 or CHK7031 in the bag where it cannot be had.
    /// </summary>
    /// <param name="version">Null: what the sources have.</param>
    public static CarryTarget? Find(ChecklistDocument document, AssessmentFile old, string? version, Workspace workspace)
    {
        if (version is null || version == document.Version)
        {
            var asked = document.Items.SelectMany(
                item => item.Checks.Select(check => (item.Id, check.Id, check.RequirementDigest, check.EarlierDigests)));
            return new CarryTarget(document.Id, document.Version, document.Digest, [.. asked]);
        }

        var history = workspace.Releases;
        if (history.Find(version) is not { } release)
        {
            var known = history.Releases.Select(known => known.Version).Append(document.Version).OfType<string>()
                .Where(known => known.Length > 0)
                .Distinct(StringComparer.Ordinal);
            workspace.Diagnostics.Add(OperandDiagnostics.UnknownVersion(old.Source.Start, version, [.. known]));
            return null;
        }

        if (old.Assessment.Catalog.Profile is { } profile)
        {
            workspace.Diagnostics.Add(AssessmentDiagnostics.CarriedProfile(old.Source.Start, profile, version));
            return null;
        }

        var digests = release.Controls.SelectMany(control => control.Requirements.Select(asked =>
            (control.Id, asked.Check, asked.Digest, control.EarlierWordings(asked.Check))));
        return new CarryTarget(release.CatalogId, release.Version, release.DocumentDigest, [.. digests]);
    }
}
