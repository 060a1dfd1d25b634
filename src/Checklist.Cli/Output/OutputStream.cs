using System.Runtime.InteropServices;
using Checklist.Cli.Disk;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Output;

#pragma warning disable RS0030 // it writes into what is there

/// <summary>Writes into a pipe or a device that a person named instead of a file, and waits for no reader for ever.</summary>
internal static partial class OutputStream
{
    private const int NoReader = 6; // ENXIO
    private const int Interrupted = 4; // EINTR
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5); // for a reader that was started at the same time
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly int WouldBlock = OperatingSystem.IsMacOS() ? 35 : 11; // EAGAIN

    /// <summary>Opens a pipe or a device for writing, and gives up when the run is interrupted.</summary>
    /// <exception cref="IOException">It cannot be opened, or it is neither.</exception>
    public static SafeFileHandle Open(string path, Terminal terminal)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }

        var handle = OpenWithReader(path, terminal);
        var kind = FileStatus.KindOf(handle);
        if (kind is FileKind.Pipe or FileKind.Device or FileKind.File) // a file: standard output, led into one
        {
            return handle;
        }

        handle.Dispose();
        throw new DiskException($"it is {FileKinds.NameOf(kind)}");
    }

    public static void Write(SafeFileHandle handle, ReadOnlySpan<byte> bytes, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            RandomAccess.Write(handle, bytes, 0);
            return;
        }

        while (bytes.Length > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = (int)WriteBytes(handle, bytes, bytes.Length);
            bytes = bytes[Math.Max(count, 0)..];
            if (count < 0)
            {
                WaitOrThrow(Marshal.GetLastPInvokeError());
            }
        }
    }

    private static SafeFileHandle OpenWithReader(string path, Terminal terminal)
    {
        var started = terminal.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                return NativeOpen.ForAppending(path);
            }
            catch (IOException refusal) when (refusal.HResult == NoReader)
            {
                terminal.Cancellation.ThrowIfCancellationRequested();
                if (terminal.Clock.GetElapsedTime(started) >= Patience)
                {
                    throw new DiskException("no program reads from it");
                }
            }

            Thread.Sleep(Pause);
        }
    }

    private static void WaitOrThrow(int error)
    {
        if (error == WouldBlock)
        {
            Thread.Sleep(Pause); // the reader is slower than we are
        }
        else if (error != Interrupted)
        {
            throw new IOException("a pipe or device refused", error);
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteBytes(SafeFileHandle handle, ReadOnlySpan<byte> bytes, nint count);
}
