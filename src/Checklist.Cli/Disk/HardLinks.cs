using System.Runtime.InteropServices;

namespace Checklist.Cli.Disk;

/// <summary>Other names of one and the same file. Git brings none along, but archives do.</summary>
internal static partial class HardLinks
{
    private const int WorkingDirectory = -100; // AT_FDCWD
    private const int WithoutFollowing = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint NumberOfNames = 0x4; // STATX_NLINK

    /// <summary>Whether writing to this file would change another name's too. False where the system does not tell.</summary>
    public static bool HasOtherNames(string path)
    {
        try
        {
            return OperatingSystem.IsLinux()
                && ReadStatus(WorkingDirectory, path, WithoutFollowing, NumberOfNames, out var status) == 0
                && status.Names > 1;
        }
        catch (EntryPointNotFoundException) // an older C library
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ReadStatus(int folder, string path, int flags, uint wanted, out Status status);

    /// <summary>What is asked for of <c>struct statx</c>, which is the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(16)]
        public uint Names;
    }
}
