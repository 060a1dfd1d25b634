namespace Checklist.Core;

/// <summary>Work on many things at once. Results come in the order of the things, whichever was done first.</summary>
internal static class SideBySide
{
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> list, Func<T, TResult> work)
    {
        var results = new TResult[list.Count];
        if (list.Count == 1)
        {
            results[0] = work(list[0]);
        }
        else
        {
            Parallel.For(0, list.Count, index => results[index] = work(list[index]));
        }

        return results;
    }
}
