using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Sources;

/// <summary>Finds the catalogs that SOURCE means: a file, a folder with a catalog, a folder of such folders, or the nearest upwards.</summary>
internal static class SourceDiscovery
{
    public const string CatalogFileName = "catalog.yaml";

    /// <summary>Empty when there is none, with CHK0001 in the bag.</summary>
    /// <param name="source">Null looks from the working directory upwards.</param>
    public static IReadOnlyList<CatalogLocation> Find(string? source, Terminal terminal, DiagnosticBag diagnostics)
    {
        var found = source is null ? FindUpwards(terminal.WorkingDirectory) : FindAt(terminal.FullPath(source));
        if (found.Count == 0)
        {
            var path = (source ?? CatalogFileName).Replace('\\', '/');
            diagnostics.Add(HostDiagnostics.SourceMissing(new SourceText(path, "").Start, path));
        }

        return found;
    }

    private static IReadOnlyList<CatalogLocation> FindUpwards(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (HoldsCatalog(current))
            {
                return [new CatalogLocation(current, CatalogFileName)];
            }
        }

        return [];
    }

    private static IReadOnlyList<CatalogLocation> FindAt(string path)
    {
        if (File.Exists(path))
        {
            return [new CatalogLocation(Path.GetDirectoryName(path)!, Path.GetFileName(path))];
        }

        if (!Directory.Exists(path))
        {
            return [];
        }

        var folder = Path.TrimEndingDirectorySeparator(path);
        return HoldsCatalog(folder) ? [new CatalogLocation(folder, CatalogFileName)] : FindBelow(folder);
    }

    private static IReadOnlyList<CatalogLocation> FindBelow(string folder)
    {
        var folders = FolderListing.Folders(folder).Where(HoldsCatalog);
        return [.. folders.Select(found => new CatalogLocation(found, CatalogFileName))];
    }

    private static bool HoldsCatalog(string folder) => File.Exists(Path.Combine(folder, CatalogFileName));
}
