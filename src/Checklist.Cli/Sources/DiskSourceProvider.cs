using Checklist.Cli.Disk;
using Checklist.Core.Text;

namespace Checklist.Cli.Sources;

/// <summary>The files of one catalog's folder on the disk. Nothing outside that folder is read, whatever a path or a link says.</summary>
internal sealed class DiskSourceProvider(string folder, Terminal terminal) : ISourceProvider
{
    private const int ListLimit = 20_000; // files; a catalog has hundreds, a mistaken folder millions
    private const int DepthLimit = 32;

    private readonly RealFolder realFolder = new(folder);
    private readonly Dictionary<string, string> pathsByDisplayPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> readPaths = new(StringComparer.Ordinal);

    /// <summary>As it was named.</summary>
    public string Folder => folder;

    /// <summary>Name of the folder itself; empty for the root of a disk.</summary>
    public string FolderName => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    /// <summary>How many files were read so far.</summary>
    public int ReadCount => readPaths.Count;

    /// <summary>The files that were read so far, with all links followed.</summary>
    public IReadOnlyCollection<string> RealPaths => readPaths;

    /// <summary>The file that messages call by this name; null when it was not read.</summary>
    public string? PathOf(string displayPath) => pathsByDisplayPath.GetValueOrDefault(displayPath);

    public SourceFile Read(string path) => Read(path, Limits.FileBytes);

    public SourceFile ReadRecord(string path) => Read(path, Limits.FormBytes);

    public IReadOnlyList<string> List()
    {
        var files = new List<string>();
        AddFiles(folder, depth: 0, files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private SourceFile Read(string path, int limit)
    {
        if (!IsPlain(path))
        {
            return SourceFile.Outside(path);
        }

        var fullPath = Path.GetFullPath(path, folder);
        var displayPath = terminal.DisplayPath(fullPath);
        if (!RealFolder.IsBelow(fullPath, folder))
        {
            return SourceFile.Outside(displayPath);
        }

        pathsByDisplayPath[displayPath] = fullPath;
        return RealPath.Of(fullPath) is { } realPath ? ReadBytes(realPath, displayPath, limit) : SourceFile.Unreadable(displayPath);
    }

    private SourceFile ReadBytes(string realPath, string displayPath, int limit)
    {
        try
        {
            var bytes = RegularFile.ReadBelow(realFolder, realPath, limit);
            readPaths.Add(realPath);
            return bytes is null ? SourceFile.TooLarge(displayPath) : new SourceFile(displayPath, SourceFileState.Read, bytes);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return ReadRefusal.FileOf(refusal, displayPath);
        }
    }

    /// <summary>
    /// Links to folders are not followed: they may go in a circle. Folders that a build wrote hold no sources; but anybody can write a
    /// manifest, and none hides a folder that always holds sources, such as that of the releases.
    /// </summary>
    private void AddFiles(string current, int depth, List<string> files)
    {
        foreach (var file in FolderListing.Files(current))
        {
            if (files.Count == ListLimit)
            {
                return;
            }

            files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'));
        }

        if (depth == DepthLimit)
        {
            return;
        }

        foreach (var below in FolderListing.Folders(current))
        {
            if (!Links.IsLink(below) && (IsSourceFolder(below) || !OutputManifest.IsIn(below)))
            {
                AddFiles(below, depth + 1, files);
            }
        }
    }

    private bool IsSourceFolder(string path) =>
        SourceDiscovery.IsSourceFolder(Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0]);

    /// <summary>No NUL, no drive or stream of Windows, no backslash: a catalog means the same on every system.</summary>
    private static bool IsPlain(string path) => path.Length > 0 && path.IndexOfAny(['\0', '\\', ':']) < 0 && path[0] != '/';
}
