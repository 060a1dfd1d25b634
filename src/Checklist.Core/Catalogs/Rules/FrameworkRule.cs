using Checklist.Core.Diagnostics;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>Where a framework lists its items, each is listed once and mappings name no others.</summary>
internal static class FrameworkRule
{
    public static void Check(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        var itemsByFramework = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var framework in catalog.Frameworks.Where(framework => framework.Items.Count > 0))
        {
            var items = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in framework.Items.Where(item => !items.Add(item.Id.Value)))
            {
                diagnostics.Add(CatalogDiagnostics.DuplicateValue(item.Id.Span, "items", item.Id.Value));
            }

            itemsByFramework.TryAdd(framework.Id.Value, items);
        }

        foreach (var mapping in index.Controls.SelectMany(control => control.Mappings))
        {
            if (itemsByFramework.TryGetValue(mapping.Framework.Value, out var items))
            {
                foreach (var id in mapping.Ids.Where(id => !items.Contains(id.Value)))
                {
                    diagnostics.Add(CoverageDiagnostics.UnknownItem(id.Span, mapping.Framework.Value, id.Value, items));
                }
            }
        }
    }
}
