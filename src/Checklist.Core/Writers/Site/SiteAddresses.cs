using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>Addresses as one page of the site writes them.</summary>
internal sealed class SiteAddresses(SiteMap map, SiteAnchors anchors, SiteImages images, SitePage page) : IProseAddresses, ILookUpAddresses
{
    public string? AddressOf(ProseTarget target) => target.Kind switch
    {
        ProseTargetKind.Control => Control(target.Id),
        ProseTargetKind.Group => map.FindGroupPage(target.Id) is { } group ? page.AddressOf(group.Path, null) : null,
        ProseTargetKind.Chapter => Chapter(target),
        ProseTargetKind.Reference => page.AddressOf(SitePaths.References, "ui-ref-" + target.Id),
        ProseTargetKind.Term => page.AddressOf(SitePaths.Glossary, "ui-" + target.Id),
        _ => throw new InvalidOperationException($"no address for {target.Kind}"),
    };

    public string? AddressOf(ImageInline image) => images.AddressOf(image.Url) is { } address ? page.Root + address : null;

    public string? AddressOfTag(string tag) => page.AddressOf(SitePaths.Tags, SiteAnchors.Tag(tag));

    public string? AddressOfItem(string framework, string item) => page.AddressOf(SitePaths.Crosswalk, anchors.Item(framework, item));

    public string? PermanentAddressOf(string controlId) => page.Root + SitePaths.PermanentOf(controlId);

    private string? Control(string id)
    {
        var target = map.FindControlPage(id);
        return target is null ? null : page.AddressOf(target.Path, target.Item is not null && target != page ? null : id);
    }

    private string Chapter(ProseTarget target)
    {
        var chapter = map.ChapterPage(target.Id);
        return page.AddressOf(chapter.Path, target.Anchor is null ? null : SiteMap.HeadingPrefix(chapter.Chapter!) + target.Anchor);
    }
}
