namespace Checklist.Cli.Sources;

/// <summary>Where a catalog is.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="FileName">The catalog's file in that folder.</param>
internal sealed record CatalogLocation(string Folder, string FileName)
{
    public string FullPath => Path.Combine(Folder, FileName);
}
