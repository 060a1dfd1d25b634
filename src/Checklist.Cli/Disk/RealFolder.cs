using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Checklist.Cli.Disk;

/// <summary>A folder with all links followed, and what lies below it.</summary>
internal sealed class RealFolder(string folder)
{
    private readonly Lazy<string?> openedPath = new(() => PathOfOpened(folder));

    /// <summary>The folder itself where its links lead in a circle: then nothing below it can be read.</summary>
    public string Path { get; } = RealPath.Of(folder) ?? folder;

    /// <summary>Whether a path lies in the folder.</summary>
    /// <param name="realPath">With all links followed.</param>
    public bool Holds(string realPath) => IsBelow(realPath, Path);

    /// <summary>
    /// Whether a file that is open lies below the folder. The system is asked for the place of what was opened, so that it does not
    /// matter who exchanges which folder for a link while this goes on. A system that does not say is asked for the name again.
    /// </summary>
    /// <param name="path">By which it was opened.</param>
    public bool Holds(SafeFileHandle handle, string path)
    {
        if (openedPath.Value is { } root && PathOf(handle) is { } opened)
        {
            return IsBelow(opened, root);
        }

        return HoldsByName(handle, path);
    }

    /// <summary>For systems that do not say where an open file lies.</summary>
    internal bool HoldsByName(SafeFileHandle handle, string path) =>
        RealPath.Of(path) is { } real && Holds(real) && FileStatus.IsSame(handle, real);

    public static bool IsBelow(string path, string folder, StringComparison letters = StringComparison.Ordinal)
    {
        var start = System.IO.Path.EndsInDirectorySeparator(folder) ? folder : folder + System.IO.Path.DirectorySeparatorChar;
        return path.StartsWith(start, letters);
    }

    /// <summary>The folder itself or what lies below it. Letters of either case are the same, as on some disks they are.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        path.Equals(folder, StringComparison.OrdinalIgnoreCase) || IsBelow(path, folder, StringComparison.OrdinalIgnoreCase);

    private static string? PathOfOpened(string folder)
    {
        try
        {
            using var handle = OperatingSystem.IsLinux() ? NativeOpen.ForReading(folder) : null;
            return handle is null ? null : PathOf(handle);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return null;
        }
    }

    private static string? PathOf(SafeFileHandle handle) => OperatingSystem.IsLinux()
        ? new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{handle.DangerousGetHandle()}")).LinkTarget
        : null;
}
