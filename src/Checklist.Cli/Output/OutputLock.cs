using Checklist.Cli.Disk;

namespace Checklist.Cli.Output;

#pragma warning disable RS0030 // its file holds notes for itself, and is looked at before it is opened

/// <summary>
/// Keeps two builds out of one output folder, and holds the notes of the build about its staging folder. The system gives up the lock of
/// a killed build with its process; the notes stay.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10); // no build takes longer to write
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string path;
    private readonly FileStream file;

    private OutputLock(string path, FileStream file, StagingJournal journal)
    {
        this.path = path;
        this.file = file;
        Journal = journal;
    }

    /// <summary>What killed builds noted, and then this one.</summary>
    public StagingJournal Journal { get; }

    public static string PathFor(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.lock");

    /// <summary>False for anything at a lock's path that no build left there. A link is not followed.</summary>
    public static bool IsLockOrFree(string target)
    {
        var lockPath = PathFor(target);
        try
        {
            return !HardLinks.HasOtherNames(lockPath)
                && RegularFile.Read(lockPath, StagingJournal.LengthLimit) is { } bytes
                && new StagingJournal(Path.GetFileName(target)).TryRead(bytes);
        }
        catch (IOException refusal) when (IsHeld(refusal))
        {
            return true;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return !Path.Exists(lockPath);
        }
    }

    /// <summary>Null when another build holds the lock for too long.</summary>
    public static OutputLock? TryAcquire(string target, Terminal terminal)
    {
        var started = terminal.Clock.GetTimestamp();
        while (true)
        {
            if (TryOpen(target) is { } opened)
            {
                return opened;
            }

            terminal.Cancellation.ThrowIfCancellationRequested();
            if (terminal.Clock.GetElapsedTime(started) >= Patience)
            {
                return null;
            }

            Thread.Sleep(Pause);
        }
    }

    /// <summary>Notes a folder for the build after a killed one. Only adds to the file, so that each state of it is a whole one.</summary>
    public void Note(string name, string identity)
    {
        file.Position = file.Length;
        file.Write(Journal.Note(name, identity));
    }

    /// <summary>Notes about a folder that could not be removed outlive the lock.</summary>
    public void Dispose()
    {
        file.Dispose();
        if (Journal.Entries.Count > 0)
        {
            KeepNotes();
        }
    }

    private void KeepNotes()
    {
        try
        {
            using var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            kept.Write(Journal.ToBytes());
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            // Another build came first, or the disk refuses: a hidden folder stays, which is no reason to fail a finished build.
        }
    }

    /// <summary>The file goes away with the lock; the class library sees to it that a waiting build does not lock a removed file.</summary>
    private static OutputLock? TryOpen(string target)
    {
        var lockPath = PathFor(target);
        try
        {
            const FileOptions Removed = FileOptions.DeleteOnClose;
            var stream = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, Removed);
            return new OutputLock(lockPath, stream, NotesIn(stream, Path.GetFileName(target)));
        }
        catch (IOException refusal) when (IsHeld(refusal))
        {
            return null;
        }
    }

    private static StagingJournal NotesIn(FileStream file, string catalogId)
    {
        var bytes = new byte[Math.Min(file.Length, StagingJournal.LengthLimit)];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var journal = new StagingJournal(catalogId);
        return journal.TryRead(bytes.AsSpan(0, length)) ? journal : new StagingJournal(catalogId);
    }

    private static bool IsHeld(IOException refusal)
    {
        const int LinuxWouldBlock = 11; // EWOULDBLOCK
        const int MacWouldBlock = 35;
        const int WindowsSharingViolation = unchecked((int)0x80070020);
        return refusal.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation;
    }
}
