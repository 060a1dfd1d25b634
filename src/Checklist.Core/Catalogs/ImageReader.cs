using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Reads the images that prose and the theme show. Paths in a chapter are relative to its file, elsewhere to the catalog's folder.
/// </summary>
internal static class ImageReader
{
    public static IReadOnlyDictionary<string, CatalogImage> Read(ISourceProvider sources, Catalog catalog, DiagnosticBag diagnostics)
    {
        var images = new SortedDictionary<string, CatalogImage>(StringComparer.Ordinal);
        var filesByProse = new Dictionary<object, string>(ReferenceEqualityComparer.Instance); // prose compares by value otherwise
        foreach (var chapter in catalog.Chapters)
        {
            if (chapter.Prose is not null && chapter.File is not null)
            {
                filesByProse[chapter.Prose] = chapter.File.Value;
            }
        }

        foreach (var prose in CatalogProse.All(catalog))
        {
            foreach (var image in ProseWalker.Inlines(prose).OfType<ImageInline>())
            {
                ReadImage(sources, image.Span, image.Url,
                    RelativePath.Resolve(filesByProse.GetValueOrDefault(prose), image.Url), images, diagnostics);
            }
        }

        if (catalog.Theme?.Logo is { } logo && TextPatterns.IsMatch(TextKind.Path, logo.Value)) // else it was reported as no path
        {
            ReadImage(sources, logo.Span, logo.Value, logo.Value, images, diagnostics);
        }

        return images;
    }

    private static void ReadImage(
        ISourceProvider sources, SourceSpan place, string written, string? path,
        SortedDictionary<string, CatalogImage> images, DiagnosticBag diagnostics)
    {
        if (!SourceBytes.IsInside(place, written, path, diagnostics) || images.ContainsKey(path!))
        {
            return;
        }

        if (MediaTypeOf(path!) is not { } mediaType)
        {
            diagnostics.Add(ChapterDiagnostics.ImageKind(place, written));
            return;
        }

        if (SourceBytes.Read(sources, place, written, path!, diagnostics) is { } bytes)
        {
            images.Add(path!, new CatalogImage(path!, mediaType, bytes));
        }
    }

    private static string? MediaTypeOf(string path) => path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
    {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" or "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        _ => null,
    };
}
