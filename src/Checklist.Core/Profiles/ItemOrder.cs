using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>Brings items of frameworks into the order of the catalog, so that the order in a profile's file changes nothing.</summary>
internal static class ItemOrder
{
    /// <summary>By framework, then as the framework lists them; those that it does not list come after, by their text.</summary>
    public static IReadOnlyList<ItemExclusion> Sort(Catalog catalog, IReadOnlyCollection<ItemExclusion> items)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var places = new Dictionary<(string, string), (int, int)>();
        foreach (var (framework, index) in catalog.Frameworks.Select((framework, index) => (framework, index)))
        {
            places.TryAdd((framework.Id.Value, ""), (index, int.MaxValue));
            for (var place = 0; place < framework.Items.Count; place++)
            {
                places.TryAdd((framework.Id.Value, framework.Items[place].Id.Value), (index, place));
            }
        }

        return [.. items.OrderBy(PlaceOf).ThenBy(item => item.Item.Value, StringComparer.Ordinal)];

        (int, int) PlaceOf(ItemExclusion item) => places.TryGetValue((item.Framework.Value, item.Item.Value), out var place) ? place
            : places.GetValueOrDefault((item.Framework.Value, ""), (int.MaxValue, int.MaxValue));
    }
}
