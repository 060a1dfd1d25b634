using System.Collections.Concurrent;
using Checklist.Core;

namespace Checklist.Cli.Output;

/// <summary>Writes the files of a build below a new, empty folder, side by side, and makes sure that they are on the disk.</summary>
internal sealed class TreeWriter(string folder, CancellationToken cancellation) : IOutputSink, IDisposable
{
    private readonly ConcurrentDictionary<string, bool> parents = new(StringComparer.Ordinal);
    private readonly ReaderWriterLockSlim writing = new();
    private volatile string? first;
    private bool isClosed;

    public void Put(OutputFile file)
    {
        var path = PathBelow(file.Path);
        writing.EnterReadLock();
        try
        {
            cancellation.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(isClosed, this);
            Write(file, path);
        }
        finally
        {
            writing.ExitReadLock();
        }
    }

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
        stream.Flush(flushToDisk: !DiskSync.IsForWholeDisk);
        first ??= path;
    }

    /// <summary>Paths are made by writers of ours; one that leads elsewhere is a fault that must not reach the disk.</summary>
    private string PathBelow(string path)
    {
        var fullPath = Path.GetFullPath(path, folder);
        var isBelow = fullPath.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow ? fullPath : throw new InvalidOperationException($"output path {path}");
    }
}
