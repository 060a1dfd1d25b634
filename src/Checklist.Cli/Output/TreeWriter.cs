using Checklist.Core;

namespace Checklist.Cli.Output;

/// <summary>Writes the files of a result below a new, empty folder and makes sure that they are on the disk.</summary>
internal static class TreeWriter
{
    public static void Write(IReadOnlyList<OutputFile> files, string folder, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = PathBelow(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(file.Bytes.Span);
            stream.Flush(flushToDisk: !DiskSync.IsForWholeDisk);
        }

        if (DiskSync.IsForWholeDisk && files.Count > 0)
        {
            DiskSync.FlushDiskOf(PathBelow(folder, files[0].Path));
        }
    }

    /// <summary>Paths are made by writers of ours; one that leads elsewhere is a fault that must not reach the disk.</summary>
    private static string PathBelow(string folder, string path)
    {
        var fullPath = Path.GetFullPath(path, folder);
        var isBelow = fullPath.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow ? fullPath : throw new InvalidOperationException($"output path {path}");
    }
}
