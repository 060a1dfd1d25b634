using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Signatures;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Reads the release files beside a catalog: <c>releases/&lt;version&gt;.json</c>.</summary>
public static class ReleaseHistoryReader
{
    public const string Folder = "releases/";

    private const string Extension = ".json";

    /// <summary>Reads all releases beside a catalog.</summary>
    /// <param name="catalogId">Releases of another catalog are reported and left out. Null: the catalog is not known.</param>
    public static ReleaseHistory Read(ISourceProvider sources, string? catalogId, DiagnosticBag diagnostics)
    {
        var signatures = SignatureReader.Of(sources, diagnostics, new DiagnosticBag()); // who reads the approvals tells about `approvers`
        var files = new ReleaseFileReader();
        var read = SideBySide.Select([.. sources.List().Where(IsReleaseFile).Order(StringComparer.Ordinal)], path =>
        {
            var findings = new DiagnosticBag();
            return (Path: path, Release: ReadFile(sources, path, catalogId, files, findings), Findings: findings);
        });
        foreach (var (_, _, findings) in read)
        {
            diagnostics.AddAll(findings);
        }

        var releases = read.Select(file => file.Release?.SignedBy(signatures.SignerOf(file.Path))).ToList();
        return new ReleaseHistory([.. releases.OfType<Release>().OrderBy(release => SemanticVersion.Parse(release.Version ?? ""))])
        {
            IsComplete = !releases.Contains(null),
        };
    }

    public static string PathOf(string version) => Folder + version + Extension;

    private static bool IsReleaseFile(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal)
            && path.IndexOf('/', Folder.Length) < 0;

    private static Release? ReadFile(
        ISourceProvider sources, string path, string? catalogId, ReleaseFileReader files, DiagnosticBag diagnostics) =>
        files.Read(sources, path, diagnostics) is { } release && Belongs(release, path, catalogId, diagnostics) ? release : null;

    private static bool Belongs(Release release, string path, string? catalogId, DiagnosticBag diagnostics)
    {
        var name = path[Folder.Length..^Extension.Length];
        if (catalogId is not null && release.CatalogId != catalogId)
        {
            diagnostics.Add(
                ReleaseDiagnostics.OtherCatalog(release.PlaceOf(release.Root.Map("catalog")!["id"]!), release.CatalogId, catalogId));
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
