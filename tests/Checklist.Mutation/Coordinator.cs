using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Checklist.Mutation;

/// <summary>Gives mutants to processes that try them, one at a time, and begins a new process where a mutant has ended one.</summary>
internal sealed class Coordinator(string report, string reach)
{
    private readonly ConcurrentDictionary<int, string> outcomes = new();

    /// <summary>What became of each: "killed …", "survived", "timeout", "crash" or "not reached".</summary>
    public async Task<IReadOnlyDictionary<int, string>> TryAll(List<Mutant> mutants, int processes)
    {
        var (tests, once) = Reach.Read(reach);
        var reached = tests.SelectMany(test => test.Mutants).ToHashSet();
        var waiting = new ConcurrentQueue<Mutant>();
        foreach (var mutant in mutants.OrderBy(mutant => once.Contains(mutant.Id)))
        {
            if (reached.Contains(mutant.Id) || once.Contains(mutant.Id))
            {
                waiting.Enqueue(mutant);
            }
            else
            {
                outcomes[mutant.Id] = "not reached";
            }
        }

        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Task.Run(() => Serve(waiting, once))));
        return outcomes;
    }

    private void Serve(ConcurrentQueue<Mutant> waiting, HashSet<int> once)
    {
        Process? worker = null;
        while (waiting.TryDequeue(out var mutant))
        {
            worker ??= Start();
            worker.StandardInput.WriteLine(mutant.Id.ToString(CultureInfo.InvariantCulture));
            outcomes[mutant.Id] = Answer(worker) ?? "crash";
            if (once.Contains(mutant.Id) || outcomes[mutant.Id] is "timeout" or "crash")
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

    /// <summary>A line that begins as an answer does: tests may write to the same stream.</summary>
    private static string? Answer(Process worker)
    {
        while (worker.StandardOutput.ReadLine() is { } line)
        {
            if (line is "survived" or "timeout" || line.StartsWith("killed ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["try", report, reach])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000"; // 1.5 GiB: a mutant that takes more is noticed
        var worker = Process.Start(start)!;
        worker.BeginErrorReadLine();
        return worker;
    }
}
