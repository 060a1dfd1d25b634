using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;

namespace Checklist.Core.Assessments;

/// <summary>A waiver that has expired, or that is about nothing in the catalog, is not to be found out by chance.</summary>
internal static class WaiverRule
{
    /// <summary>Against the catalog: what one profile leaves out is waived all the same.</summary>
    /// <param name="profiles">They may add checks; null where one of them has errors, so that it is not known.</param>
    public static void CheckNames(
        IReadOnlyList<Waiver> waivers, ValidatedCatalog catalog, IReadOnlyList<ValidatedProfile>? profiles, DiagnosticBag diagnostics)
    {
        foreach (var waiver in waivers)
        {
            var id = waiver.Control;
            if (catalog.FindControl(id.Value) is not { State: not ControlState.Withdrawn } control)
            {
                var known = catalog.Controls
                    .Where(candidate => candidate.State != ControlState.Withdrawn)
                    .Select(candidate => candidate.Id!.Value);
                diagnostics.Add(WaiverDiagnostics.UnknownControl(id.Span, id.Value, Spelling.NearestId(id.Value, known)));
            }
            else if (waiver.Check is { } check && profiles is not null && !ChecksOf(control, profiles).Contains(check.Value))
            {
                diagnostics.Add(WaiverDiagnostics.UnknownControl(check.Span, $"{id.Value} {check.Value}", null));
            }
        }
    }

    /// <summary>Reports waivers that have expired.</summary>
    /// <param name="asOf">Null: no day to compare with.</param>
    public static void CheckDays(IReadOnlyList<Waiver> waivers, DateOnly? asOf, DiagnosticBag diagnostics)
    {
        foreach (var waiver in waivers.Where(waiver => waiver.IsExpired(asOf)))
        {
            var day = waiver.Expires.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            diagnostics.Add(WaiverDiagnostics.Expired(waiver.ExpiresPlace, waiver.Control.Value, day));
        }
    }

    private static HashSet<string> ChecksOf(Control control, IReadOnlyList<ValidatedProfile> profiles) =>
    [
        .. control.Checks.Select(check => check.Id.Value),
        .. profiles.SelectMany(profile => profile.Profile.Changes)
            .Where(change => change.Control.Value == control.Id!.Value)
            .SelectMany(change => change.AddedChecks)
            .Select(check => check.Id.Value),
    ];
}
