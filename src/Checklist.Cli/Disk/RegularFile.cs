using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Disk;

#pragma warning disable RS0030 // this is the one class that reads a file

/// <summary>
/// Reads a file to a bound. It is opened first, and what was opened is asked for what it is and where it lies: a pipe, a device or a folder
/// is refused and never waited for.
/// </summary>
internal static class RegularFile
{
    /// <summary>The bytes; null when there are more than <paramref name="limit"/>.</summary>
    /// <exception cref="NotAFileException">It is a folder, a pipe, a device or the like.</exception>
    /// <exception cref="IOException">The disk refused, or there is no such file.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refused.</exception>
    public static byte[]? Read(string path, int limit)
    {
        using var handle = Open(path);
        return ReadToLimit(handle, limit);
    }

    /// <summary>The same for a file that has to lie below a folder.</summary>
    /// <param name="path">With all links followed.</param>
    /// <exception cref="OutsideException">What was opened lies elsewhere.</exception>
    public static byte[]? ReadBelow(RealFolder folder, string path, int limit)
    {
        if (!folder.Holds(path))
        {
            throw new OutsideException();
        }

        using var handle = Open(path);
        return folder.Holds(handle, path) ? ReadToLimit(handle, limit) : throw new OutsideException();
    }

    private static byte[]? ReadToLimit(SafeFileHandle handle, int limit)
    {
        var length = RandomAccess.GetLength(handle);
        return length > limit ? null : ReadToEnd(handle, (int)length, limit);
    }

    /// <summary>
    /// A file of the system may say that it is empty and then give bytes, and any may grow: the bound holds for what comes.
    /// </summary>
    private static byte[]? ReadToEnd(SafeFileHandle handle, int expected, int limit)
    {
        var buffer = new byte[expected];
        var count = Fill(handle, buffer, 0);
        Span<byte> next = stackalloc byte[1];
        while (count == buffer.Length && RandomAccess.Read(handle, next, count) > 0)
        {
            if (count == limit)
            {
                return null;
            }

            Array.Resize(ref buffer, Math.Min(Math.Max(2 * count, 4096), limit));
            buffer[count] = next[0];
            count = Fill(handle, buffer, count + 1);
        }

        return count == buffer.Length ? buffer : buffer[..count];
    }

    /// <summary>How many bytes there are when the buffer is full or the file has ended.</summary>
    private static int Fill(SafeFileHandle handle, byte[] buffer, int count)
    {
        var read = -1;
        while (read != 0 && count < buffer.Length)
        {
            read = RandomAccess.Read(handle, buffer.AsSpan(count), count);
            count += read;
        }

        return count;
    }

    private static SafeFileHandle Open(string path)
    {
        var handle = OpenAnything(path);
        var kind = FileStatus.KindOf(handle);
        if (kind == FileKind.File)
        {
            return handle;
        }

        handle.Dispose();
        throw new NotAFileException(kind);
    }

    private static SafeFileHandle OpenAnything(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            return NativeOpen.ForReading(path);
        }

        return FileStatus.KindOf(path) is (FileKind.Folder or FileKind.Device) and var kind
            ? throw new NotAFileException(kind)
            : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }
}
