using System.Globalization;
using Checklist.Core.Text;

namespace Checklist.Cli.Git;

/// <summary>The files of a catalog's folder as a commit has them. Links and submodules are not followed.</summary>
/// <param name="display">What messages call the commit, before the path.</param>
/// <param name="blobsByPath">Number of the object and its size in bytes.</param>
internal sealed class GitSourceProvider(
    GitProcess git, string folderName, string display, IReadOnlyDictionary<string, (string Blob, long Size)> blobsByPath) : ISourceProvider
{
    public string FolderName => folderName;

    public IReadOnlyList<string> List() => [.. blobsByPath.Keys.Order(StringComparer.Ordinal)];

    public SourceFile Read(string path) => Read(path, Limits.FileBytes);

    public SourceFile ReadRecord(string path) => Read(path, Limits.FormBytes);

    /// <summary>Reads the answer of <c>ls-tree -r -l -z</c>: mode, kind, object, size, tab, path.</summary>
    public static IReadOnlyDictionary<string, (string Blob, long Size)> Blobs(string listing)
    {
        var blobs = new Dictionary<string, (string Blob, long Size)>(StringComparer.Ordinal);
        foreach (var line in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var fields = line[..Math.Max(tab, 0)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields is ["100644" or "100755", "blob", var blob, var size])
            {
                // An object that is not there has no size: reading it reports the file.
                var isKnown = long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes);
                blobs[line[(tab + 1)..]] = (blob, isKnown ? bytes : 0);
            }
        }

        return blobs;
    }

    private SourceFile Read(string path, int limit)
    {
        var displayPath = $"{display}:{path}";
        if (!blobsByPath.TryGetValue(path, out var entry))
        {
            return SourceFile.Missing(displayPath);
        }

        if (entry.Size > limit)
        {
            return SourceFile.TooLarge(displayPath);
        }

        var result = git.Run("cat-file", "blob", entry.Blob);
        return result is { ExitCode: 0 }
            ? new SourceFile(displayPath, SourceFileState.Read, result.Output)
            : SourceFile.Unreadable(displayPath);
    }
}
