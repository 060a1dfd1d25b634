using System.Diagnostics;
using System.Globalization;

namespace Checklist.Mutation;

/// <summary>Runs tests against one mutant after the other; a process of its own, as a mutant may hang or break it.</summary>
internal sealed class Trial(MutantSwitch mutants, TextWriter answers)
{
    private readonly Stopwatch begun = Stopwatch.StartNew();
    private long deadline = long.MaxValue;

    /// <summary>
    /// Answers each line "many|once TAB id TAB test=milliseconds…" with "survived", or with "killed" and the test that noticed it. A test
    /// that takes ten times what it took without a mutant and two seconds more ends the process, with "timeout". In the first half
    /// minute it is ten seconds more, as code is compiled when it first runs.
    /// </summary>
    public async Task Serve(TextReader questions)
    {
        new Thread(Watch) { IsBackground = true }.Start();
        while (await questions.ReadLineAsync() is { } line)
        {
            var words = line.Split('\t');
            answers.WriteLine(await Try(int.Parse(words[1], CultureInfo.InvariantCulture), words[0] == "once", words[2..]));
            answers.Flush();
        }
    }

    /// <summary>What runs once may run when values for a test are made, so that such a mutant is on before tests are looked for.</summary>
    private async Task<string> Try(int mutant, bool isOnce, IReadOnlyList<string> tests)
    {
        if (isOnce)
        {
            mutants.TurnOn(mutant);
        }

        foreach (var words in tests.Select(test => test.Split('=')))
        {
            var test = TestCase.Named(words[0]);
            mutants.TurnOn(mutant);
            var extra = begun.Elapsed.TotalSeconds < 30 ? 10 : 2;
            Volatile.Write(
                ref deadline,
                Stopwatch.GetTimestamp()
                    + (long)((extra + (double.Parse(words[1], CultureInfo.InvariantCulture) / 100)) * Stopwatch.Frequency));
            var fault = test is null ? new InvalidOperationException("its values cannot be made") : await test.Run();
            Volatile.Write(ref deadline, long.MaxValue);
            if (fault is not null)
            {
                mutants.TurnOff();
                return $"killed {words[0]}";
            }

            if (!isOnce)
            {
                mutants.TurnOff();
            }
        }

        return "survived";
    }

    private void Watch()
    {
        while (Stopwatch.GetTimestamp() < Volatile.Read(ref deadline))
        {
            Thread.Sleep(200);
        }

        answers.WriteLine("timeout");
        answers.Flush();
        Process.GetCurrentProcess().Kill();
    }
}
