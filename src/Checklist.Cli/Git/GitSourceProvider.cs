using System.Globalization;
using Checklist.Core.Text;

namespace Checklist.Cli.Git;

/// <summary>The files of a catalog's folder as a commit has them. Links and submodules are not followed.</summary>
/// <param name="display">What messages call the commit, before the path.</param>
/// <param name="blobsByPath">Number of the object and its size in bytes.</param>
internal sealed class GitSourceProvider(
    string folder, string display, IReadOnlyDictionary<string, (string Blob, long Size)> blobsByPath, CancellationToken cancellation) : ISourceProvider
{
    public string FolderName => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    public IReadOnlyList<string> List() => [.. blobsByPath.Keys.Order(StringComparer.Ordinal)];

    public SourceFile Read(string path)
    {
        var displayPath = $"{display}:{path}";
        if (!blobsByPath.TryGetValue(path, out var entry))
        {
            return SourceFile.Missing(displayPath);
        }

        if (entry.Size > Limits.FileBytes)
        {
            return SourceFile.TooLarge(displayPath);
        }

        var result = GitProcess.Run(folder, cancellation, "cat-file", "blob", entry.Blob);
        return result is { ExitCode: 0 } ? new SourceFile(displayPath, SourceFileState.Read, result.Output) : SourceFile.Unreadable(displayPath);
    }

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
                blobs[line[(tab + 1)..]] = (blob, long.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }

        return blobs;
    }
}
