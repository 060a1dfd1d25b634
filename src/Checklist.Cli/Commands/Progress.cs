using Checklist.Cli.Reports;

namespace Checklist.Cli.Commands;

/// <summary>Runs work that may take long: a moving line on a terminal after half a second, and Ctrl-C at any time.</summary>
internal static class Progress
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500); // quicker than that, a display only flickers
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(130);

    /// <summary>Runs the work on another thread and waits for it.</summary>
    /// <param name="describe">What is being done right now, in a few words.</param>
    /// <exception cref="OperationCanceledException">Interrupted; the work is left behind; what it writes must not count.</exception>
    public static T Run<T>(Terminal terminal, Func<string> describe, Func<T> work)
    {
        var running = Task.Run(work);
        var isShown = terminal.IsWatched && !terminal.IsQuiet && !Wait(running, Delay, terminal);
        if (isShown)
        {
            Show(terminal, describe, running);
        }

        while (!Wait(running, Timeout.InfiniteTimeSpan, terminal))
        {
        }

        return running.GetAwaiter().GetResult();
    }

    private static void Show(Terminal terminal, Func<string> describe, Task running)
    {
        terminal.Error.Flush();
        using var line = new StatusLine(terminal.Screen, terminal);
        do
        {
            line.Show(describe());
        }
        while (!Wait(running, Refresh, terminal));
    }

    /// <summary>True when the work has ended, well or with an exception.</summary>
    private static bool Wait(Task running, TimeSpan time, Terminal terminal) =>
        Task.WhenAny(running).Wait((int)time.TotalMilliseconds, terminal.Cancellation);
}
