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
    /// <param name="catalog">Read as a whole: a part that could not be read may hold what seems to be gone.</param>
    public static void Check(ISourceProvider sources, Catalog catalog, DiagnosticBag diagnostics)
    {
        var index = new CatalogIndex(IdAssigner.Assign(catalog));
        var known = index.ControlsById.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var release in ReleaseHistoryReader.Read(sources, catalog.Id, diagnostics).Releases.Reverse())
        {
            foreach (var control in release.Controls.Where(control => known.Add(control.Id)))
            {
                var place = control.Group is { } group && index.GroupsById.TryGetValue(group, out var found) ? found.Place : catalog.Source.Start;
                diagnostics.Add(VersionDiagnostics.Vanished(place, control.Id, release.PlaceOf(control.Fields["id"]!), release.Version!, null));
            }
        }
    }
}
