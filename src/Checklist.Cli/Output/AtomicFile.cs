using Checklist.Cli.Disk;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Output;

#pragma warning disable RS0030 // this is the one class that writes a single file

/// <summary>
/// One file that is written whole or not at all: its bytes go into a new file beside it, which then takes its name in one step. A
/// killed run leaves what was there before. A pipe or a device gets the bytes and stays what it is.
/// </summary>
internal sealed class AtomicFile
{
    private readonly FileTarget target;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly SafeFileHandle? stream;
    private readonly string written;
    private bool isNew;

    private AtomicFile(FileTarget target, ReadOnlyMemory<byte> bytes, SafeFileHandle? stream)
    {
        this.target = target;
        this.bytes = stream is null ? default : bytes; // a file has them on the disk once it is staged
        this.stream = stream;
        // Short, so that a name as long as the system allows can be written; by chance, so that nobody has put a link there before.
        written = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target.Path)!, $".checklist-{System.IO.Path.GetRandomFileName()}");
    }

    public string Path => target.Path;

    /// <summary>Writes the bytes beside the target, where nothing has changed when this returns.</summary>
    /// <param name="mayReplace">False: a file of that name is left alone, and that is an error.</param>
    /// <exception cref="IOException">The disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refused.</exception>
    public static AtomicFile Stage(FileTarget target, ReadOnlyMemory<byte> bytes, bool mayReplace, Terminal terminal)
    {
        if (!mayReplace && target.Kind != FileKind.Missing)
        {
            throw new DiskException("a file of that name exists");
        }

        var file = new AtomicFile(target, bytes, target.IsStream ? OutputStream.Open(target.Path, terminal) : null);
        try
        {
            file.Stage(bytes.Span);
            return file;
        }
        catch
        {
            file.Dispose(isDone: false);
            throw;
        }
    }

    /// <summary>Puts the bytes where they belong.</summary>
    public void Publish(CancellationToken cancellation)
    {
        if (stream is not null)
        {
            OutputStream.Write(stream, bytes.Span, cancellation);
            return;
        }

        var replaces = target.Kind == FileKind.File;
        if (replaces && FileStatus.KindOf(target.Path) is not (FileKind.File or FileKind.Missing))
        {
            throw new DiskException("another program put something else in its place");
        }

        File.Move(written, target.Path, overwrite: replaces);
        isNew = !replaces;
    }

    /// <summary>Leaves nothing beside the target.</summary>
    /// <param name="isDone">False takes back what was published, if it was no file before.</param>
    public void Dispose(bool isDone)
    {
        stream?.Dispose();
        if (stream is null)
        {
            File.Delete(written);
        }

        if (isNew && !isDone)
        {
            File.Delete(target.Path);
        }
    }

    private void Stage(ReadOnlySpan<byte> content)
    {
        if (stream is not null)
        {
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(written)!);
        UnixFileMode? mode = OperatingSystem.IsWindows() || target.Kind != FileKind.File ? null : File.GetUnixFileMode(target.Path);
        using var file = new FileStream(written, Options(mode));
        if (target.Root is { } root && !new RealFolder(root).Holds(file.SafeFileHandle, written))
        {
            throw new DiskException("another program put a link in its way");
        }

        if (mode is { } kept && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, kept);
        }

        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>With its mode from the start, a file that only its owner may read is never open to others.</summary>
    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        return options;
    }
}
