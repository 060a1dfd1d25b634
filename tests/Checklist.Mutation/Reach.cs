using System.Diagnostics;
using System.Globalization;

namespace Checklist.Mutation;

/// <summary>What one test reaches.</summary>
/// <param name="Test">its name</param>
/// <param name="Milliseconds">what it took when run a second time</param>
/// <param name="Mutants">ids of the mutants that it reaches</param>
internal sealed record Reach(string Test, double Milliseconds, HashSet<int> Mutants)
{
    /// <summary>A test that takes longer is left out: tried against thousands of mutants it would take most of the time.</summary>
    private const double LongestTest = 1500;

    /// <summary>Runs each test twice, and leaves out those that fail without a mutant.</summary>
    /// <returns>The tests, and mutants that run once only: while a type is made ready, or for a value that is kept from then on.</returns>
    public static async Task<(List<Reach> Tests, HashSet<int> Once)> Record(List<string> folders, MutantSwitch mutants, TextWriter log)
    {
        var tests = new List<Reach>();
        mutants.Record();
        var cases = TestCase.Find(folders);
        var once = mutants.Reached();
        var again = new HashSet<int>();
        foreach (var test in cases)
        {
            var first = await Time(test, log); // compiles what it needs
            var reached = mutants.Reached();
            once.UnionWith(reached);
            var second = first;
            if (first <= 4 * LongestTest)
            {
                second = await Time(test, log);
                var reachedAgain = mutants.Reached();
                again.UnionWith(reachedAgain);
                reached.UnionWith(reachedAgain);
            }

            if (second <= LongestTest)
            {
                tests.Add(new(test.Name, second, reached));
            }
            else if (double.IsFinite(second))
            {
                log.WriteLine($"left out, it takes {second:F0} ms: {test.Name}");
            }
        }

        once.ExceptWith(again);
        return (tests, once);
    }

    /// <summary>In milliseconds; infinite when it fails.</summary>
    private static async Task<double> Time(TestCase test, TextWriter log)
    {
        var clock = Stopwatch.GetTimestamp();
        if (await test.Run() is { } fault)
        {
            log.WriteLine($"left out, it fails: {test.Name}: {fault.GetType().Name} {fault.Message.ReplaceLineEndings(" ")}");
            return double.PositiveInfinity;
        }

        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    public static void Write(string path, List<Reach> tests, HashSet<int> once)
    {
        using var file = File.CreateText(path);
        file.WriteLine(string.Join(',', once));
        foreach (var test in tests)
        {
            file.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{test.Test}\t{test.Milliseconds}\t{string.Join(',', test.Mutants)}"));
        }
    }

    public static (List<Reach> Tests, HashSet<int> Once) Read(string path)
    {
        var lines = File.ReadAllLines(path);
        return ([.. lines.Skip(1).Select(line => line.Split('\t'))
            .Select(parts => new Reach(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), Ids(parts[2])))], Ids(lines[0]));
    }

    private static HashSet<int> Ids(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
