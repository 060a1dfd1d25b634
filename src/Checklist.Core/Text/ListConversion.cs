namespace Checklist.Core.Text;

/// <summary>Lists made of lists: as a query, but without its iterator and the steps in which its list would grow.</summary>
internal static class ListConversion
{
    /// <summary>One for each, in the same order. Nothing new where there is nothing, as with most lists of a control.</summary>
    public static IReadOnlyList<TResult> ConvertAll<T, TResult>(this IReadOnlyList<T> list, Func<T, TResult> convert)
    {
        if (list.Count == 0)
        {
            return [];
        }

        var converted = new TResult[list.Count];
        for (var index = 0; index < converted.Length; index++)
        {
            converted[index] = convert(list[index]);
        }

        return converted;
    }
}
