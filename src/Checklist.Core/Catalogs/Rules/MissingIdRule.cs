using Checklist.Core.Diagnostics;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>A control without an id is fine while one drafts, and an error once the catalog is published.</summary>
internal static class MissingIdRule
{
    public static void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var group in catalog.Groups)
        {
            CheckGroup(group, catalog.Status == CatalogStatus.Published, diagnostics);
        }
    }

    private static void CheckGroup(ControlGroup group, bool isPublished, DiagnosticBag diagnostics)
    {
        foreach (var control in group.Controls.Where(control => control.Id is null))
        {
            diagnostics.Add(CatalogDiagnostics.MissingId(control.Place, control.Title?.Value ?? "", isPublished));
        }

        foreach (var inner in group.Groups)
        {
            CheckGroup(inner, isPublished, diagnostics);
        }
    }
}
