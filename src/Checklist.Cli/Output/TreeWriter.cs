using System.Runtime.ExceptionServices;
using Checklist.Core;

namespace Checklist.Cli.Output;

/// <summary>Writes the files of a result below a new, empty folder, side by side, and makes sure that they are on the disk.</summary>
internal static class TreeWriter
{
    public static void Write(IReadOnlyList<OutputFile> files, string folder, CancellationToken cancellation)
    {
        var paths = files.Select(file => PathBelow(folder, file.Path)).ToList();
        foreach (var parent in paths.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(parent);
        }

        try
        {
            Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, index => Write(files[index], paths[index]));
        }
        catch (AggregateException refusals)
        {
            ExceptionDispatchInfo.Throw(refusals.InnerExceptions[0]); // a full disk refuses all of them
        }

        if (DiskSync.IsForWholeDisk && files.Count > 0)
        {
            DiskSync.FlushDiskOf(paths[0]);
        }
    }

    private static void Write(OutputFile file, string path)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(file.Bytes.Span);
        stream.Flush(flushToDisk: !DiskSync.IsForWholeDisk);
    }

    /// <summary>Paths are made by writers of ours; one that leads elsewhere is a fault that must not reach the disk.</summary>
    private static string PathBelow(string folder, string path)
    {
        var fullPath = Path.GetFullPath(path, folder);
        var isBelow = fullPath.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow ? fullPath : throw new InvalidOperationException($"output path {path}");
    }
}
