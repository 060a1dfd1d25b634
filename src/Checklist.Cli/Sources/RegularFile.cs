using System.Runtime.InteropServices;
using Checklist.Cli.Output;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Sources;

/// <summary>Reads a file to a bound. A pipe, a device or a folder in its place is refused and never waited for.</summary>
internal static partial class RegularFile
{
    /// <summary>The bytes; null when there are more than <paramref name="limit"/>.</summary>
    /// <exception cref="IOException">It is no file, or the disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refused.</exception>
    public static byte[]? Read(string path, int limit)
    {
        using var handle = Open(path);
        long length;
        try
        {
            length = RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            throw new DiskException("it is not a file");
        }

        return length > limit ? null : ReadToEnd(handle, (int)length, limit);
    }

    /// <summary>A device says that it is empty and then gives bytes, and a file may grow: the bound holds for what comes.</summary>
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
        if (Directory.Exists(path))
        {
            throw new DiskException("it is a folder");
        }

        return OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()
            ? OpenWithoutWaiting(path)
            : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Opening a pipe that nobody writes to waits for ever unless O_NONBLOCK is set, which the class library cannot.</summary>
    private static SafeFileHandle OpenWithoutWaiting(string path)
    {
        const int LinuxNonBlocking = 0x800;
        const int LinuxCloseOnExec = 0x80000;
        const int MacNonBlocking = 0x4;
        const int MacCloseOnExec = 0x1000000;
        const int PermissionDenied = 13; // EACCES
        var flags = OperatingSystem.IsLinux() ? LinuxNonBlocking | LinuxCloseOnExec : MacNonBlocking | MacCloseOnExec;
        var descriptor = OpenFile(path, flags);
        if (descriptor >= 0)
        {
            return new SafeFileHandle(descriptor, ownsHandle: true);
        }

        var error = Marshal.GetLastPInvokeError();
        throw error is PermissionDenied
            ? new UnauthorizedAccessException(Marshal.GetPInvokeErrorMessage(error))
            : new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);
}
