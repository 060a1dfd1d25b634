using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Disk;

/// <summary>Says what a file is: the class library tells a pipe or a device from a file nowhere.</summary>
internal static partial class FileStatus
{
    private const int KindMask = 0xF000; // S_IFMT
    private const int NoFile = 2; // ENOENT
    private const int NotAFolder = 20; // ENOTDIR

    /// <summary>What is at a path; a link is not followed.</summary>
    /// <exception cref="IOException">The system does not say.</exception>
    public static FileKind KindOf(string path) => OperatingSystem.IsWindows() ? KindOnWindows(path) : LookAt(path).Kind;

    /// <summary>What is at a path, and its times, in one call to the system; a link is not followed.</summary>
    /// <exception cref="IOException">The system does not say.</exception>
    public static FileLook LookAt(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return LookOnWindows(path);
        }

        if (StatusOfPath(path, out var status) == 0)
        {
            return new FileLook(
                KindOf(status), status.Length, Nanoseconds(status.Written, status.WrittenNanoseconds), ChangeTime(status));
        }

        var error = Marshal.GetLastPInvokeError();
        return error is NoFile or NotAFolder ? default : throw new IOException("no status", error);
    }

    /// <summary>What was opened.</summary>
    public static FileKind KindOf(SafeFileHandle handle)
    {
        if (OperatingSystem.IsWindows())
        {
            return FileKind.File; // a folder cannot be opened as a file, and names of devices are refused before
        }

        return StatusOfHandle(handle, out var status) == 0
            ? KindOf(status)
            : throw new IOException("no status", Marshal.GetLastPInvokeError());
    }

    /// <summary>
    /// Whether a path names the very file that was opened; a link is not followed. Always so on Windows, which does not say.
    /// </summary>
    public static bool IsSame(SafeFileHandle handle, string path) =>
        OperatingSystem.IsWindows()
        || (StatusOfHandle(handle, out var opened) == 0
            && StatusOfPath(path, out var named) == 0
            && (opened.Device, opened.Number) == (named.Device, named.Number));

    /// <summary>
    /// When the content or the attributes of a file last changed, in nanoseconds; null where the system does not tell. Unlike the time of
    /// the last write, no program can set it back.
    /// </summary>
    public static long? ChangeTime(string path) =>
        !OperatingSystem.IsWindows() && StatusOfPath(path, out var status) == 0
            ? ChangeTime(status)
            : null;

    private static long ChangeTime(in Status status) => Nanoseconds(status.Changed, status.ChangedNanoseconds);

    private static long Nanoseconds(long seconds, long rest) => (seconds * FileLook.Second) + rest;

    private static FileKind KindOf(in Status status) => (status.Mode & KindMask) switch
    {
        0x1000 => FileKind.Pipe,
        0x2000 => FileKind.Device,
        0x4000 => FileKind.Folder,
        0x6000 => FileKind.Disk,
        0xA000 => FileKind.Link,
        0xC000 => FileKind.Socket,
        _ => FileKind.File,
    };

    private static FileLook LookOnWindows(string path)
    {
        var kind = KindOnWindows(path);
        var file = new FileInfo(path);
        return kind == FileKind.File
            ? new FileLook(kind, file.Length, (file.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick, null)
            : new FileLook(kind, 0, 0, null);
    }

    private static FileKind KindOnWindows(string path)
    {
        if (path.StartsWith(@"\\.\", StringComparison.Ordinal)) // what the class library makes of NUL and CON
        {
            return FileKind.Device;
        }

        return new FileInfo(path).LinkTarget is not null ? FileKind.Link
            : Directory.Exists(path) ? FileKind.Folder
            : File.Exists(path) ? FileKind.File
            : FileKind.Missing;
    }

    // The class library's own names for fstat and lstat: what they fill in is the same on every Unix and processor, which is not so
    // of the C library's. It comes with the program, linked into it or beside it.
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_FStat", SetLastError = true)]
    private static partial int StatusOfHandle(SafeFileHandle handle, out Status status);

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_LStat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatusOfPath(string path, out Status status);

    [StructLayout(LayoutKind.Explicit, Size = 256)] // a little more than it has
    private struct Status
    {
        [FieldOffset(4)]
        public int Mode;

        [FieldOffset(16)]
        public long Length;

        [FieldOffset(40)]
        public long Written; // seconds

        [FieldOffset(48)]
        public long WrittenNanoseconds;

        [FieldOffset(56)]
        public long Changed; // seconds

        [FieldOffset(64)]
        public long ChangedNanoseconds;

        [FieldOffset(88)]
        public long Device;

        [FieldOffset(104)]
        public long Number;
    }
}

/// <summary>What one look at a path tells.</summary>
/// <param name="Length">Bytes, of a file.</param>
/// <param name="WriteTime">Of a file: when its content was last written, in nanoseconds since 1970.</param>
/// <param name="ChangeTime">See <see cref="FileStatus.ChangeTime(string)"/>.</param>
internal readonly record struct FileLook(FileKind Kind, long Length, long WriteTime, long? ChangeTime)
{
    public const long Second = 1_000_000_000; // nanoseconds
}
