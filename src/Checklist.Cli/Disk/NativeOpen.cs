using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Disk;

/// <summary>
/// Opens files on Unix as the class library cannot: what is there without waiting, as opening a pipe waits for its other end unless
/// O_NONBLOCK is set, and new files without a lock.
/// </summary>
internal static partial class NativeOpen
{
    private const int WriteOnly = 1;
    private const int PermissionDenied = 13; // EACCES
    private const int NoFile = 2; // ENOENT
    private const int NotAFolder = 20; // ENOTDIR: there can be no file below a file
    private static readonly (int Append, int NonBlocking, int NoTerminal, int CloseOnExec) Flags =
        OperatingSystem.IsMacOS() ? (0x8, 0x4, 0x20000, 0x1000000) : (0x400, 0x800, 0x100, 0x80000);

    /// <summary>Opens a file as it is: no pipe makes it wait, and no terminal becomes that of the process.</summary>
    /// <exception cref="IOException">Its HResult is the number of the error.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refused.</exception>
    public static SafeFileHandle ForReading(string path) => Open(path, 0);

    /// <summary>Creates nothing and cuts nothing off.</summary>
    public static SafeFileHandle ForAppending(string path) => Open(path, WriteOnly | Flags.Append);

    /// <summary>Creates a file where nothing is, without a lock.</summary>
    public static SafeFileHandle ForCreating(string path)
    {
        const int NewForWriting = WriteOnly | 0x10 | 0x20 | 0x40; // closed on exec, created, exclusive: as the class library numbers them
        const int AnybodyReadsAndWrites = 0x1B6; // 666 in octal digits, less what the person takes away
        return HandleOf((int)CreateFile(path, NewForWriting, AnybodyReadsAndWrites));
    }

    private static SafeFileHandle Open(string path, int flags) =>
        HandleOf(OpenFile(path, flags | Flags.NonBlocking | Flags.NoTerminal | Flags.CloseOnExec));

    private static SafeFileHandle HandleOf(int descriptor)
    {
        if (descriptor >= 0)
        {
            return new SafeFileHandle(descriptor, ownsHandle: true);
        }

        var error = Marshal.GetLastPInvokeError();
        throw error switch
        {
            PermissionDenied => new UnauthorizedAccessException(Marshal.GetPInvokeErrorMessage(error)),
            NoFile or NotAFolder => new FileNotFoundException(Marshal.GetPInvokeErrorMessage(error)),
            _ => new IOException(Marshal.GetPInvokeErrorMessage(error), error),
        };
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    // The class library's own name for open: of the C library's, the place of the mode is not the same on every processor.
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint CreateFile(string path, int flags, int mode);
}
