using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Disk;

#pragma warning disable RS0030 // it writes nothing

/// <summary>
/// Makes files in a folder that nobody else knows of yet. The class library makes twice as many calls to the system for each: it locks
/// every file that it opens, and asks for the times of a file before it sets one.
/// </summary>
internal static partial class NewFile
{
    /// <summary>Opens a file for writing that was not there before; a link is not followed.</summary>
    /// <exception cref="IOException">There is something at the path, or the disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refused.</exception>
    public static SafeFileHandle Create(string path) => OperatingSystem.IsWindows()
        ? File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write)
        : NativeOpen.ForCreating(path);

    /// <summary>Sets the time of the last write. A disk where files belong to another user refuses: then it is false.</summary>
    /// <param name="time">Universal, not before 1970.</param>
    public static bool TrySetTime(SafeFileHandle file, DateTime time)
    {
        if (OperatingSystem.IsWindows())
        {
            return TrySetTimeOnWindows(file, time);
        }

        var (seconds, rest) = Math.DivRem((time - DateTime.UnixEpoch).Ticks, TimeSpan.TicksPerSecond);
        var same = new UnixTime(seconds, rest * TimeSpan.NanosecondsPerTick);
        return SetTimes(file, [same, same]) == 0;
    }

    private static bool TrySetTimeOnWindows(SafeFileHandle file, DateTime time)
    {
        try
        {
            File.SetLastWriteTimeUtc(file, time);
            return true;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return false;
        }
    }

    /// <summary>The class library's own name for futimens, as in <see cref="FileStatus"/>.</summary>
    /// <param name="times">Of the last access and of the last write.</param>
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_FUTimens")]
    private static partial int SetTimes(SafeFileHandle file, ReadOnlySpan<UnixTime> times);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct UnixTime(long Seconds, long Nanoseconds);
}
