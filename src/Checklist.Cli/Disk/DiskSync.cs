using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Disk;

#pragma warning disable RS0030 // it reads and writes nothing

/// <summary>
/// Makes sure that a tree of files is on the disk. Where the system can do that for a whole disk in one call, that call takes
/// a fortieth of the time that one for each of a thousand files takes (0.12 s instead of 5, ext4).
/// </summary>
internal static partial class DiskSync
{
    /// <summary>False: every file has to be flushed by itself.</summary>
    public static bool IsForWholeDisk { get; } = OperatingSystem.IsLinux();

    /// <summary>Waits until all that was written to this file's disk lasts through a power cut.</summary>
    /// <param name="file">A file on the disk that is meant.</param>
    /// <exception cref="IOException">What was written did not arrive.</exception>
    public static void FlushDiskOf(string file)
    {
        using var handle = File.OpenHandle(file);
        if (SyncDisk(handle) != 0)
        {
            throw new IOException("the disk could not be flushed", Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncDisk(SafeFileHandle handle);
}
