using System.Runtime.ExceptionServices;

namespace Checklist.Core.Text;

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
            Run(list.Count, index => results[index] = work(list[index]));
        }

        return results;
    }

    /// <summary>A fault comes out as itself, as it does where nothing runs beside it.</summary>
    private static void Run(int count, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, work);
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }
    }
}
