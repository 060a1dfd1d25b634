using Checklist.Cli.CommandLine;
using Checklist.Cli.Disk;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Sources;

/// <summary>
/// Finds the catalogs that SOURCE means: a file, a folder with a catalog, a folder of such folders, or the nearest upwards.
/// </summary>
internal static class SourceDiscovery
{
    public const string CatalogFileName = "catalog.yaml";

    /// <summary>
    /// Folders with a meaning in every catalog, whether or not a build has read something there, and those of the manual's examples.
    /// </summary>
    public static IReadOnlyList<string> FolderNames { get; } =
        ["approvals", "assessments", "chapters", "fonts", "groups", "images", "profiles", "releases", "templates"];

    /// <summary>A folder that holds sources of every catalog that has it.</summary>
    public static bool IsSourceFolder(string name) => FolderNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Empty when there is none, with CHK0001 in the bag; a catalog behind a link out of a folder of catalogs is left out, with CHK0045.
    /// </summary>
    /// <param name="source">Null looks from the working directory upwards.</param>
    public static IReadOnlyList<CatalogLocation> Find(string? source, Terminal terminal, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var found = source is null ? FindUpwards(terminal.WorkingDirectory) : FindAt(terminal.FullPath(source), terminal, findings);
        if (found.Count == 0 && !findings.HasErrors)
        {
            var path = (source ?? CatalogFileName).Replace('\\', '/');
            diagnostics.Add(HostDiagnostics.SourceMissing(Diagnostic.Nowhere(path), path));
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

    private static IReadOnlyList<CatalogLocation> FindAt(string path, Terminal terminal, DiagnosticBag diagnostics)
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
        return HoldsCatalog(folder) ? [new CatalogLocation(folder, CatalogFileName)] : FindBelow(folder, terminal, diagnostics);
    }

    private static IReadOnlyList<CatalogLocation> FindBelow(string folder, Terminal terminal, DiagnosticBag diagnostics)
    {
        var real = new RealFolder(folder);
        var found = new List<CatalogLocation>();
        foreach (var below in FolderListing.Folders(folder).Where(HoldsCatalog))
        {
            if (RealPath.Of(below) is { } path && real.Holds(path))
            {
                found.Add(new CatalogLocation(below, CatalogFileName));
                continue;
            }

            var shown = terminal.DisplayPath(below);
            diagnostics.Add(NamedFileDiagnostics.CatalogBehindLink(Diagnostic.Nowhere(shown), shown, terminal.DisplayPath(folder)));
        }

        return found;
    }

    public static bool HoldsCatalog(string folder) => File.Exists(Path.Combine(folder, CatalogFileName));
}

/// <summary>The catalog that a command about one catalog means.</summary>
internal static class OneCatalog
{
    /// <summary>Null with CHK0001 in the bag.</summary>
    public static CatalogLocation? Find(string? source, Terminal terminal, DiagnosticBag diagnostics)
    {
        var found = SourceDiscovery.Find(source, terminal, diagnostics);
        return found.Count > 1
            ? throw new UsageException($"`{source}` holds more than one catalog", "name one of them")
            : found.Count == 0 ? null : found[0];
    }
}
