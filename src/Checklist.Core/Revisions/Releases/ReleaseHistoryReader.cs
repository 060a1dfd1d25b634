using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Reads the release files beside a catalog: <c>releases/&lt;version&gt;.json</c>.</summary>
public static class ReleaseHistoryReader
{
    public const string Folder = "releases/";

    private const string Extension = ".json";

    /// <param name="catalogId">Releases of another catalog are reported and left out.</param>
    public static ReleaseHistory Read(ISourceProvider sources, string catalogId, DiagnosticBag diagnostics)
    {
        var releases = new List<Release>();
        foreach (var path in sources.List().Where(IsReleaseFile).Order(StringComparer.Ordinal))
        {
            if (SourceLoader.Load(sources, path, null, diagnostics) is { } source && ReleaseReader.Read(source, diagnostics) is { } release && Belongs(release, path, catalogId, diagnostics))
            {
                releases.Add(release);
            }
        }

        return new ReleaseHistory([.. releases.OrderBy(release => SemanticVersion.Parse(release.Version ?? ""))]);
    }

    public static string PathOf(string version) => Folder + version + Extension;

    private static bool IsReleaseFile(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) < 0;

    private static bool Belongs(Release release, string path, string catalogId, DiagnosticBag diagnostics)
    {
        var name = path[Folder.Length..^Extension.Length];
        if (release.CatalogId != catalogId)
        {
            diagnostics.Add(ReleaseDiagnostics.OtherCatalog(release.PlaceOf(release.Root.Map("catalog")!["id"]!), release.CatalogId, catalogId));
            return false;
        }

        if (release.Version != name || SemanticVersion.Parse(name) is null)
        {
            diagnostics.Add(ReleaseDiagnostics.NameDiffers(release.Source.Start, release.Version, name + Extension));
            return false;
        }

        return true;
    }
}
