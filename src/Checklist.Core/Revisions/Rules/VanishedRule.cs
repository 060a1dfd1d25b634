using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Rules;

/// <summary>
/// The ids that are gone from a catalog that has other errors. Who deletes a control most often leaves references to it
/// behind, and is to read where it was last seen beside them. <see cref="HistoryRule"/> says more where nothing else is wrong.
/// </summary>
internal static class VanishedRule
{
    /// <summary>Reports controls of earlier releases that are gone without a word.</summary>
    /// <param name="catalog">Read as a whole: a part that could not be read may hold what seems to be gone.</param>
    public static void Check(Catalog catalog, ReleaseHistory history, DiagnosticBag diagnostics)
    {
        var index = new CatalogIndex(IdAssigner.Assign(catalog));
        Report(history.Releases, index.ControlsById.Keys,
            group => (group is null ? null : index.GroupsById.GetValueOrDefault(group))?.Place ?? catalog.Source.Start, diagnostics);
    }

    /// <summary>Reports each id of the releases that is not known, once, where it was seen last.</summary>
    /// <param name="placeOf">Where a group stands: the control would have to be there again.</param>
    public static void Report(
        IEnumerable<Release> releases, IEnumerable<string> knownIds, Func<string?, SourceSpan> placeOf, DiagnosticBag diagnostics)
    {
        var known = knownIds.ToHashSet(StringComparer.Ordinal);
        foreach (var release in releases.Reverse())
        {
            foreach (var control in release.Controls.Where(control => known.Add(control.Id)))
            {
                diagnostics.Add(
                    VersionDiagnostics.Vanished(
                        placeOf(control.Group), control.Id, release.PlaceOf(control), release.Version!, null));
            }
        }
    }
}
