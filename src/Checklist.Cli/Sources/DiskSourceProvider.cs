using Checklist.Cli.Output;
using Checklist.Core.Text;

namespace Checklist.Cli.Sources;

/// <summary>The files of one catalog's folder on the disk. Nothing outside that folder is read, whatever a path or a link says.</summary>
internal sealed class DiskSourceProvider(string folder, Terminal terminal) : ISourceProvider
{
    private const int ListLimit = 20_000; // files; a catalog has hundreds, a mistaken folder millions
    private const int DepthLimit = 32;

    private readonly string realFolder = RealPath.Of(folder) ?? folder;
    private readonly Dictionary<string, string> realPathsByDisplayPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> readPaths = new(StringComparer.Ordinal);

    /// <summary>Name of the folder itself; empty for the root of a disk.</summary>
    public string FolderName => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    /// <summary>How many files were read so far.</summary>
    public int ReadCount => readPaths.Count;

    /// <summary>The file that messages call by this name, with all links followed; null when it was not read.</summary>
    public string? RealPathOf(string displayPath) => realPathsByDisplayPath.GetValueOrDefault(displayPath);

    public SourceFile Read(string path)
    {
        if (!IsPlain(path))
        {
            return SourceFile.Outside(path);
        }

        var fullPath = Path.GetFullPath(path, folder);
        var displayPath = terminal.DisplayPath(fullPath);
        if (!IsBelow(fullPath, folder))
        {
            return SourceFile.Outside(displayPath);
        }

        var realPath = RealPath.Of(fullPath);
        if (realPath is null)
        {
            return SourceFile.Unreadable(displayPath);
        }

        return IsBelow(realPath, realFolder) ? ReadBytes(realPath, displayPath) : SourceFile.Outside(displayPath);
    }

    public IReadOnlyList<string> List()
    {
        var files = new List<string>();
        AddFiles(folder, depth: 0, files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private SourceFile ReadBytes(string realPath, string displayPath)
    {
        if (!Path.Exists(realPath))
        {
            return SourceFile.Missing(displayPath);
        }

        try
        {
            var bytes = RegularFile.Read(realPath, Limits.FileBytes);
            readPaths.Add(realPath);
            realPathsByDisplayPath[displayPath] = realPath;
            return bytes is null ? SourceFile.TooLarge(displayPath) : new SourceFile(displayPath, SourceFileState.Read, bytes);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return SourceFile.Unreadable(displayPath);
        }
    }

    /// <summary>Links to folders are not followed: they may go in a circle. Folders that a build wrote hold no sources.</summary>
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
            if (new DirectoryInfo(below).LinkTarget is null && !OutputManifest.IsIn(below))
            {
                AddFiles(below, depth + 1, files);
            }
        }
    }

    /// <summary>No NUL, no drive or stream of Windows, no backslash: a catalog means the same on every system.</summary>
    private static bool IsPlain(string path) => path.Length > 0 && path.IndexOfAny(['\0', '\\', ':']) < 0 && path[0] != '/';

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
