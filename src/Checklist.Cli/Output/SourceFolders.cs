using Checklist.Cli.Disk;
using Checklist.Cli.Sources;

namespace Checklist.Cli.Output;

/// <summary>
/// Where the sources of a run are, as far as outputs have to keep away from them. Paths are compared with all links followed, and
/// without regard to upper and lower case, as the disk may not tell them apart.
/// </summary>
/// <param name="catalogs">All catalogs of the run.</param>
/// <param name="untrusted">Absolute: further folders in which nobody named a link.</param>
internal sealed class SourceFolders(IReadOnlyList<CatalogLocation> catalogs, IEnumerable<string> untrusted)
{
    private const string GitFolder = ".git";

    private readonly List<string> catalogFolders = [.. catalogs.Select(catalog => Real(catalog.Folder)).Distinct(StringComparer.Ordinal)];
    private readonly List<string> untrustedFolders =
        [.. catalogs.Select(catalog => catalog.Folder).Concat(untrusted).Select(Real).Distinct(StringComparer.Ordinal)];
    private readonly List<IReadOnlyCollection<string>> filesRead = [];

    /// <summary>Remembers files that the run reads, so that no output may replace them.</summary>
    /// <param name="realPaths">Files that the run reads, with all links followed.</param>
    public void Add(IReadOnlyCollection<string> realPaths) => filesRead.Add(realPaths);

    /// <summary>The first component of a path that is a link inside sources: their author chose where it leads. Else null.</summary>
    public string? LinkTo(string path) =>
        FoldersOf(path).Reverse().FirstOrDefault(folder => Links.IsLink(folder) && IsInSources(Path.GetDirectoryName(folder)!));

    /// <summary>Sources are those of this run, and the folder of any other catalog.</summary>
    private bool IsInSources(string folder) =>
        untrustedFolders.Exists(untrusted => RealFolder.IsAtOrBelow(Real(folder), untrusted))
            || FoldersOf(folder).Any(SourceDiscovery.HoldsCatalog);

    /// <summary>What an output at this place would replace, or the folder of sources that it would lie in; null for neither.</summary>
    public string? SourceAt(string target)
    {
        var place = Real(target);
        return catalogFolders.Find(folder => RealFolder.IsAtOrBelow(folder, place))
            ?? catalogFolders.SelectMany(_ => SourceDiscovery.FolderNames, (folder, name) => Path.Combine(folder, name))
                .FirstOrDefault(folder => RealFolder.IsAtOrBelow(place, folder))
            ?? filesRead.SelectMany(paths => paths).Select(path => Path.GetDirectoryName(path)!)
                .FirstOrDefault(folder => IsAmong(place, folder))
            ?? RepositoryAt(place);
    }

    /// <summary>The catalog's own folder may hold its outputs; the folders below it that hold sources may not.</summary>
    private bool IsAmong(string place, string folder) =>
        RealFolder.IsAtOrBelow(folder, place)
            || (RealFolder.IsAtOrBelow(place, folder) && !catalogFolders.Exists(catalog => RealFolder.IsAtOrBelow(catalog, folder)));

    /// <summary>A folder that holds a repository or a catalog, no matter who owns it, or lies in the store of a repository.</summary>
    private static string? RepositoryAt(string place)
    {
        if (FoldersOf(place).FirstOrDefault(folder => IsName(Path.GetFileName(folder), GitFolder)) is { } store)
        {
            return store;
        }

        var folderThere = new DirectoryInfo(place);
        return !folderThere.Exists ? null : folderThere.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 })
            .FirstOrDefault(entry => IsName(entry.Name, GitFolder) || IsName(entry.Name, SourceDiscovery.CatalogFileName))?.FullName;
    }

    /// <summary>A path and all folders that it lies in, outwards.</summary>
    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static bool IsName(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static string Real(string path) => Path.TrimEndingDirectorySeparator(RealPath.Of(path) ?? path);
}
