using System.Collections.Concurrent;

namespace Checklist.Mutation;

/// <summary>Which tests are tried against a mutant, and which of them first.</summary>
internal sealed class TestOrder(IReadOnlyList<Reach> tests, HashSet<int> once)
{
    /// <summary>
    /// Time without a mutant for tests of other folders than the mutant's, in milliseconds. What survives it is said to survive.
    /// </summary>
    private const double OthersTime = 3000;

    /// <summary>
    /// The same for all tests of a mutant that runs once only: any may notice it, in a process where each is run for the first time.
    /// </summary>
    private const double OnceTime = 4000;

    private const int LikelyTests = 5;

    private readonly HashSet<int> reached = [.. tests.SelectMany(test => test.Mutants)];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> likely = new(StringComparer.Ordinal);

    public bool IsReached(Mutant mutant) => IsOnce(mutant) || reached.Contains(mutant.Id);

    /// <summary>It runs once only, in whichever test comes first, so that what a test reached does not count.</summary>
    public bool IsOnce(Mutant mutant) => once.Contains(mutant.Id);

    /// <summary>
    /// The likely ones, those of the mutant's folder, the cases, which say what each mistake is told, and the others; quick ones first
    /// among each.
    /// </summary>
    public IEnumerable<Reach> For(Mutant mutant)
    {
        var isOnce = IsOnce(mutant);
        var left = isOnce ? OnceTime : OthersTime;
        var first = LikelyFor(mutant).ToArray();
        foreach (var test in tests.Where(test => isOnce || test.Mutants.Contains(mutant.Id))
            .OrderBy(Place).ThenBy(test => test.Milliseconds))
        {
            if (Place(test) >= (isOnce ? 1 : 3) && (left -= test.Milliseconds) < 0)
            {
                yield break;
            }

            yield return test;
        }

        int Place(Reach test) =>
            first.Contains(test.Test) || (isOnce && PrintsAllShapes(test))
                ? 0
                : IsIn(mutant.Folder, test) ? 1 : IsIn("Cases", test) ? 2 : 3;
    }

    /// <summary>What noticed a mutant may well notice the next of its file.</summary>
    public void Remember(Mutant mutant, string test)
    {
        var known = LikelyFor(mutant);
        if (known.Contains(test))
        {
            return;
        }

        known.Enqueue(test);
        if (known.Count > LikelyTests)
        {
            known.TryDequeue(out _);
        }
    }

    private ConcurrentQueue<string> LikelyFor(Mutant mutant) => likely.GetOrAdd(mutant.File, _ => new());

    /// <summary>Most of what runs once are the tables of the file formats, and the schemas print all of them.</summary>
    private static bool PrintsAllShapes(Reach test) =>
        test.Test.Contains("SchemaTests.", StringComparison.Ordinal) && test.Test.EndsWith("#0", StringComparison.Ordinal);

    private static bool IsIn(string folder, Reach test) => test.Test.StartsWith(folder + ".", StringComparison.Ordinal);
}
