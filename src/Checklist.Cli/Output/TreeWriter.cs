using System.Collections.Concurrent;
using Checklist.Cli.Disk;
using Checklist.Core.Outputs;

namespace Checklist.Cli.Output;

#pragma warning disable RS0030 // it writes into a folder of its own

/// <summary>
/// Writes the files of a build below a new, empty folder, side by side, and makes sure that they are on the disk. All get one time, that
/// of the start: a file with another one was touched since (<see cref="PublishedTree"/>).
/// </summary>
internal sealed class TreeWriter(string folder, Terminal terminal) : IOutputSink, IDisposable
{
    private readonly string start = folder + Path.DirectorySeparatorChar;
    private readonly ConcurrentDictionary<string, bool> parents = new(StringComparer.Ordinal);
    private readonly ReaderWriterLockSlim writing = new();
    private readonly DateTime time = terminal.Clock.GetUtcNow().UtcDateTime;
    private volatile string? first;
    private volatile bool takesNoTime;
    private bool isClosed;

    public void Put(OutputFile file)
    {
        var path = PathBelow(file.Path);
        writing.EnterReadLock();
        try
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(isClosed, this);
            Write(file, path);
        }
        finally
        {
            writing.ExitReadLock();
        }
    }

    /// <summary>Waits until the files of the tree last through a power cut, where one call does that for all.</summary>
    /// <exception cref="IOException">What was written did not arrive.</exception>
    public void Flush()
    {
        if (DiskSync.IsForWholeDisk && first is { } path)
        {
            DiskSync.FlushDiskOf(path);
        }
    }

    /// <summary>Waits for the files that are being written, and takes no more: an interrupted build may still run.</summary>
    public void Dispose()
    {
        writing.EnterWriteLock();
        isClosed = true;
        writing.ExitWriteLock();
    }

    private void Write(OutputFile file, string path)
    {
        parents.GetOrAdd(Path.GetDirectoryName(path)!, static parent => Directory.CreateDirectory(parent).Exists);
        using var created = NewFile.Create(path);
        RandomAccess.Write(created, file.Bytes.Span, fileOffset: 0);
        if (!takesNoTime && !NewFile.TrySetTime(created, time))
        {
            takesNoTime = true; // the next build compares sums
        }

        if (!DiskSync.IsForWholeDisk)
        {
            RandomAccess.FlushToDisk(created);
        }

        first ??= path;
    }

    /// <summary>Paths are made by writers of ours; one that leads elsewhere is a fault that must not reach the disk.</summary>
    private string PathBelow(string path)
    {
        var fullPath = Path.GetFullPath(path, folder);
        return fullPath.StartsWith(start, StringComparison.Ordinal) ? fullPath : throw new InvalidOperationException($"output path {path}");
    }
}
