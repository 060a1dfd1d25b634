namespace Checklist.Core.Writers;

/// <summary>Work on many pages at once. Results come in the order of the pages, whichever was done first.</summary>
internal static class SideBySide
{
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> list, Func<T, TResult> work)
    {
        var results = new TResult[list.Count];
        Parallel.For(0, list.Count, index => results[index] = work(list[index]));
        return results;
    }
}
