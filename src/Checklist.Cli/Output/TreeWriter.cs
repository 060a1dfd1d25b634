using System.Collections.Concurrent;
using Checklist.Cli.Disk;
using Checklist.Core.Outputs;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Output;

#pragma warning disable RS0030 // it writes into a folder of its own

/// <summary>
/// Writes the files of a build below a new, empty folder, side by side, and makes sure that they are on the disk. All get one time, that
/// of the start: a file with another one was touched since (<see cref="PublishedTree"/>).
/// </summary>
internal sealed class TreeWriter(string folder, Terminal terminal) : IOutputSink, IDisposable
{
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
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(file.Bytes.Span);
        SetTime(stream.SafeFileHandle);
        stream.Flush(flushToDisk: !DiskSync.IsForWholeDisk);
        first ??= path;
    }

    /// <summary>A disk where files belong to somebody else refuses; then the next build compares sums.</summary>
    private void SetTime(SafeFileHandle file)
    {
        if (takesNoTime)
        {
            return;
        }

        try
        {
            File.SetLastWriteTimeUtc(file, time);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            takesNoTime = true;
        }
    }

    /// <summary>Paths are made by writers of ours; one that leads elsewhere is a fault that must not reach the disk.</summary>
    private string PathBelow(string path)
    {
        var fullPath = Path.GetFullPath(path, folder);
        var isBelow = fullPath.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow ? fullPath : throw new InvalidOperationException($"output path {path}");
    }
}
