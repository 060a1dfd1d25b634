namespace Checklist.Core.Revisions.Changes;

/// <summary>The fewest controls that have to move so that the old order becomes the new one.</summary>
internal static class MovedControls
{
    /// <summary>The fewest entries that have to move to get from one order to the other.</summary>
    /// <param name="old">Ids in the old order; those that are gone do not matter.</param>
    /// <param name="current">Ids in the new order.</param>
    public static IReadOnlySet<string> Of(IReadOnlyList<string> old, IReadOnlyList<string> current)
    {
        var places = old.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        var common = current.Where(places.ContainsKey).ToList();
        var staying = LongestRising([.. common.Select(id => places[id])]);
        return common.Where((_, index) => !staying.Contains(index)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Indexes of a longest rising sequence, by patience sorting.</summary>
    private static HashSet<int> LongestRising(IReadOnlyList<int> values)
    {
        var tops = new List<int>();
        var previous = new int[values.Count];
        for (var index = 0; index < values.Count; index++)
        {
            var pile = tops.BinarySearch(index, Comparer<int>.Create((left, right) => values[left].CompareTo(values[right])));
            pile = pile < 0 ? ~pile : pile;
            previous[index] = pile == 0 ? -1 : tops[pile - 1];
            if (pile == tops.Count)
            {
                tops.Add(index);
            }
            else
            {
                tops[pile] = index;
            }
        }

        var staying = new HashSet<int>();
        for (var index = tops.Count == 0 ? -1 : tops[^1]; index >= 0; index = previous[index])
        {
            staying.Add(index);
        }

        return staying;
    }
}
