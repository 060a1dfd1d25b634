using System.Runtime.InteropServices;

namespace Checklist.Cli;

/// <summary>
/// Turns the first Ctrl-C, request to end or closed terminal into a cancellation, so that what was begun is cleared away. A second
/// Ctrl-C or request ends the process at once; a terminal that closes may say so twice, from the shell and from the system.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private int requests;

    public Interruption() =>
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel),
        ];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        // Signals are handed over on several threads, so a closed terminal may overtake a request to end: only requests are counted.
        context.Cancel = context.Signal == PosixSignal.SIGHUP || Interlocked.Increment(ref requests) == 1;
        source.Cancel();
    }
}
