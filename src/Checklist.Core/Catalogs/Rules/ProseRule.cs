using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>Every link and parameter in prose leads somewhere.</summary>
internal static class ProseRule
{
    public static void Check(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics) =>
        Check(CatalogProse.All(catalog), catalog, index, diagnostics);

    /// <summary>For prose that is outside the catalog and names what is in it.</summary>
    public static void Check(IEnumerable<ProseDocument> proses, Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        var parameters = catalog.Parameters.Select(parameter => parameter.Id.Value).ToHashSet(StringComparer.Ordinal);
        var links = new ProseLinks(catalog, index.FindTarget);
        foreach (var prose in proses)
        {
            foreach (var inline in ProseWalker.Inlines(prose))
            {
                CheckInline(prose, inline, catalog, index, parameters, links, diagnostics);
            }
        }
    }

    public static IEnumerable<string> Headings(Chapter chapter) =>
        chapter.Prose is null ? [] : ProseWalker.Headings(chapter.Prose).Select(heading => heading.Anchor);

    private static void CheckInline(
        ProseDocument prose,
        ProseInline inline,
        Catalog catalog,
        CatalogIndex index,
        HashSet<string> parameters,
        ProseLinks links,
        DiagnosticBag diagnostics)
    {
        switch (inline)
        {
            case ParameterInline parameter when catalog.IsComplete && !parameters.Contains(parameter.Id):
                diagnostics.Add(CatalogDiagnostics.UnknownParameter(parameter.Span, parameter.Id, parameters));
                break;
            case CatalogLinkInline link when index.FindTarget(link.Target, link.Anchor) is null && IsKnown(index, link):
                CheckAnchor(link, catalog, index, diagnostics);
                break;
            case LinkInline link when catalog.IsComplete && ProseLinks.IsInternal(link.Url) && links.Find(prose, link.Url) is null:
                diagnostics.Add(CatalogDiagnostics.DanglingAddress(link.Span, link.Url, index.LinkNames));
                break;
            default:
                break;
        }
    }

    /// <summary>A chapter whose file could not be read was reported; its headings are not known.</summary>
    private static bool IsKnown(CatalogIndex index, CatalogLinkInline link) =>
        !index.ChaptersById.TryGetValue(link.Target, out var chapter) || chapter.File is null || chapter.Prose is not null;

    private static void CheckAnchor(CatalogLinkInline link, Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        if (link.Anchor is not null && index.ChaptersById.TryGetValue(link.Target, out var chapter))
        {
            diagnostics.Add(ChapterDiagnostics.UnknownHeading(link.Span, link.Target, link.Anchor, Headings(chapter)));
            return;
        }

        if (catalog.IsComplete)
        {
            var target = link.Anchor is null ? link.Target : $"{link.Target}#{link.Anchor}";
            diagnostics.Add(CatalogDiagnostics.BrokenLink(link.Span, target, index.LinkNames));
        }
    }
}
