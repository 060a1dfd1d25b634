using System.Globalization;
using Checklist.Cli.Disk;

namespace Checklist.Cli.Output;

#pragma warning disable RS0030 // it writes into a folder of its own

/// <summary>
/// An empty file in a staging folder. The time at which the system saw it change last, or made it, tells the folder from any that a
/// repository or an archive brings along: nobody knows that time before, and no program can set it.
/// </summary>
internal static class StagingMark
{
    private const string FileName = "checklist-staging";

    /// <summary>Marks a folder as one of ours.</summary>
    /// <returns>What to note about the folder.</returns>
    public static string Make(string folder)
    {
        using var file = new FileStream(PathIn(folder), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        return Of(folder);
    }

    /// <summary>Whether the folder is the one that was noted so.</summary>
    public static bool IsOn(string folder, string identity) => identity.Length > 0 && Of(folder) == identity;

    /// <summary>
    /// Removes a folder that a build was killed in making or in removing: empty, or with nothing but a mark not noted yet.
    /// </summary>
    public static void RemoveEmpty(string folder, string identity)
    {
        try
        {
            if (identity.Length == 0 && Directory.GetFileSystemEntries(folder) is [var only] && IsEmptyMark(only, folder))
            {
                File.Delete(only);
            }

            Directory.Delete(folder, recursive: false);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            // It is somebody else's, with something in it.
        }
    }

    private static bool IsEmptyMark(string path, string folder) =>
        path == PathIn(folder) && FileStatus.KindOf(path) == FileKind.File && new FileInfo(path).Length == 0;

    /// <summary>Empty for a folder without a mark.</summary>
    private static string Of(string folder)
    {
        var path = PathIn(folder);
        if (FileStatus.KindOf(path) != FileKind.File)
        {
            return "";
        }

        var time = FileStatus.ChangeTime(path) ?? new FileInfo(path).CreationTimeUtc.Ticks;
        return time.ToString("x", CultureInfo.InvariantCulture);
    }

    private static string PathIn(string folder) => Path.Combine(folder, FileName);
}
