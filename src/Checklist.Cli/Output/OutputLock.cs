namespace Checklist.Cli.Output;

/// <summary>Keeps two builds out of one output folder. A killed build leaves no lock: the system gives it up with the process.</summary>
internal static class OutputLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10); // no build takes longer to write
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Null when another build holds the lock for too long.</summary>
    public static IDisposable? TryAcquire(string path, Terminal terminal)
    {
        var started = terminal.Clock.GetTimestamp();
        while (true)
        {
            if (TryOpen(path) is { } file)
            {
                return file;
            }

            terminal.Cancellation.ThrowIfCancellationRequested();
            if (terminal.Clock.GetElapsedTime(started) >= Patience)
            {
                return null;
            }

            Thread.Sleep(Pause);
        }
    }

    /// <summary>The file goes away with the lock; the class library sees to it that a waiting build does not lock a removed file.</summary>
    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException refusal) when (IsHeld(refusal))
        {
            return null;
        }
    }

    private static bool IsHeld(IOException refusal)
    {
        const int LinuxWouldBlock = 11; // EWOULDBLOCK
        const int MacWouldBlock = 35;
        const int WindowsSharingViolation = unchecked((int)0x80070020);
        return refusal.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation;
    }
}
