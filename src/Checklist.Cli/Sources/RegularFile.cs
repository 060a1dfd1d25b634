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
        var buffer = new byte[expected + 1];
        var count = 0;
        while (true)
        {
            var read = RandomAccess.Read(handle, buffer.AsSpan(count), count);
            count += read;
            if (read == 0 || count > limit)
            {
                break;
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, limit + 1));
            }
        }

        return count > limit ? null : buffer[..count];
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
