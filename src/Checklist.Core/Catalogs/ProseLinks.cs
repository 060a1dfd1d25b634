using Checklist.Core.Prose;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Resolves the links that Markdown writes: <c>#hv-01</c>, <c>#heading</c> of the same chapter, <c>2-roles.md#heading</c>.
/// </summary>
internal sealed class ProseLinks
{
    private readonly Func<string, string?, ProseTarget?> findTarget;
    private readonly Dictionary<object, Chapter> chaptersByProse = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Chapter> chaptersByFile = new(StringComparer.Ordinal);

    public ProseLinks(Catalog catalog, Func<string, string?, ProseTarget?> findTarget)
    {
        this.findTarget = findTarget;
        foreach (var chapter in catalog.Chapters)
        {
            if (chapter.Prose is not null && chapter.File is not null)
            {
                chaptersByProse[chapter.Prose] = chapter;
                chaptersByFile.TryAdd(chapter.File.Value, chapter);
            }
        }
    }

    /// <summary>Neither http, https nor mailto: those leave the catalog.</summary>
    public static bool IsInternal(string url) => !url.Contains(':', StringComparison.Ordinal);

    public string? FileOf(ProseDocument prose) => chaptersByProse.GetValueOrDefault(prose)?.File?.Value;

    public ProseTarget? Find(ProseDocument prose, string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var anchor = hash < 0 || hash == url.Length - 1 ? null : Uri.UnescapeDataString(url[(hash + 1)..]);
        if (path.Length > 0)
        {
            var file = RelativePath.Resolve(FileOf(prose), path);
            return file is not null && chaptersByFile.TryGetValue(file, out var chapter) ? findTarget(chapter.Id.Value, anchor) : null;
        }

        if (anchor is null)
        {
            return null;
        }

        var own = chaptersByProse.GetValueOrDefault(prose);
        return own is not null && CatalogIndex.FindHeading(own, anchor) is { } heading
            ? findTarget(own.Id.Value, heading)
            : findTarget(anchor, null);
    }
}
