using System.Diagnostics;

namespace Checklist.Mutation;

/// <summary>Runs tests against one mutant after the other; a process of its own, as a mutant may hang or break it.</summary>
internal sealed class Trial
{
    /// <summary>Time without a mutant for tests of other folders than the mutant's, in milliseconds. What survives it is said to survive.</summary>
    private const double OthersTime = 3000;

    private readonly Dictionary<string, TestCase> cases;
    private readonly IReadOnlyList<Reach> reached;
    private readonly MutantSwitch mutants;
    private readonly Stopwatch begun = Stopwatch.StartNew();
    private long deadline = long.MaxValue;

    private Trial(List<TestCase> cases, IReadOnlyList<Reach> reached, MutantSwitch mutants)
    {
        this.cases = cases.ToDictionary(test => test.Name, StringComparer.Ordinal);
        this.reached = reached;
        this.mutants = mutants;
    }

    /// <summary>
    /// From here on, a test that takes ten times what it took without a mutant and two seconds more ends the process, with an answer.
    /// In the first half minute it is ten seconds more, as code is compiled when it first runs.
    /// </summary>
    public static Trial Begin(List<TestCase> cases, IReadOnlyList<Reach> reached, MutantSwitch mutants)
    {
        var trial = new Trial(cases, reached, mutants);
        new Thread(trial.Watch) { IsBackground = true }.Start();
        return trial;
    }

    /// <summary>"killed" and the test that noticed it, or "survived".</summary>
    /// <param name="mutant">the mutant</param>
    /// <param name="isOnce">Runs once only: then every test that reaches something of its file is tried.</param>
    /// <param name="ofFile">mutants of the same file</param>
    public async Task<string> Try(Mutant mutant, bool isOnce, IReadOnlyCollection<int> ofFile)
    {
        mutants.TurnOn(mutant.Id);
        try
        {
            foreach (var test in Order(mutant, isOnce ? ofFile : [mutant.Id]))
            {
                var extra = begun.Elapsed.TotalSeconds < 30 ? 10 : 2;
                Volatile.Write(ref deadline, Stopwatch.GetTimestamp() + (long)((extra + (test.Milliseconds / 100)) * Stopwatch.Frequency));
                var fault = await cases[test.Test].Run();
                Volatile.Write(ref deadline, long.MaxValue);
                if (fault is not null)
                {
                    return $"killed {test.Test}";
                }
            }

            return "survived";
        }
        finally
        {
            mutants.TurnOff();
        }
    }

    private void Watch()
    {
        while (Stopwatch.GetTimestamp() < Volatile.Read(ref deadline))
        {
            Thread.Sleep(200);
        }

        Console.Out.WriteLine("timeout");
        Console.Out.Flush();
        Process.GetCurrentProcess().Kill();
    }

    /// <summary>The tests of the mutant's folder first, and the quick ones first among them and among the others.</summary>
    private IEnumerable<Reach> Order(Mutant mutant, IReadOnlyCollection<int> wanted)
    {
        var left = OthersTime;
        foreach (var test in reached.Where(test => wanted.Any(test.Mutants.Contains)).OrderBy(test => IsOwn(test) ? 0 : 1).ThenBy(test => test.Milliseconds))
        {
            if (!IsOwn(test) && (left -= test.Milliseconds) < 0)
            {
                yield break;
            }

            yield return test;
        }

        bool IsOwn(Reach test) => test.Test.StartsWith(mutant.Folder + ".", StringComparison.Ordinal);
    }
}
