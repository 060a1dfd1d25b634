using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Checklist.Mutation;

/// <summary>Gives mutants to processes that try them, one at a time, and begins a new process where a mutant has ended one.</summary>
internal sealed class Coordinator(TestOrder order)
{
    private const string Killed = "killed ";

    private readonly ConcurrentDictionary<int, string> outcomes = new();

    /// <summary>What became of each: "killed …", "survived", "timeout", "crash" or "not reached".</summary>
    public async Task<IReadOnlyDictionary<int, string>> TryAll(List<Mutant> mutants, int processes)
    {
        var waiting = new ConcurrentQueue<Mutant>(mutants.Where(order.IsReached).OrderBy(order.IsOnce));
        foreach (var mutant in mutants.Where(mutant => !order.IsReached(mutant)))
        {
            outcomes[mutant.Id] = "not reached";
        }

        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Task.Run(() => Serve(waiting))));
        return outcomes;
    }

    private void Serve(ConcurrentQueue<Mutant> waiting)
    {
        Process? worker = null;
        while (waiting.TryDequeue(out var mutant))
        {
            worker ??= Start();
            var outcome = Ask(worker, mutant);
            outcomes[mutant.Id] = outcome;
            if (outcome.StartsWith(Killed, StringComparison.Ordinal))
            {
                order.Remember(mutant, outcome[Killed.Length..]);
            }

            if (order.IsOnce(mutant) || outcome is "timeout" or "crash")
            {
                worker.Kill(); // what runs once only has run; the next mutant needs a process of its own
                worker.Dispose();
                worker = null;
            }

            if (outcomes.Count % 100 == 0)
            {
                Console.Error.WriteLine($"{outcomes.Count} tried, {waiting.Count} left");
            }
        }

        worker?.Kill();
        worker?.Dispose();
    }

    /// <summary>The answer is a line that begins as one: tests may write to the same stream.</summary>
    private string Ask(Process worker, Mutant mutant)
    {
        var tests = order.For(mutant).Select(test => string.Create(CultureInfo.InvariantCulture, $"{test.Test}={test.Milliseconds:F0}"));
        worker.StandardInput.WriteLine(
            string.Join('\t', [order.IsOnce(mutant) ? "once" : "many", mutant.Id.ToString(CultureInfo.InvariantCulture), .. tests]));
        while (worker.StandardOutput.ReadLine() is { } line)
        {
            if (line is "survived" or "timeout" || line.StartsWith(Killed, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "crash";
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["try"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000"; // 1.5 GiB: a mutant that takes more is noticed
        start.Environment["DOTNET_TieredPGO"] = "0"; // many of these processes are short
        var worker = Process.Start(start)!;
        worker.BeginErrorReadLine();
        return worker;
    }
}
