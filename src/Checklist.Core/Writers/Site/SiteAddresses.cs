using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>Addresses as one page of the site writes them.</summary>
internal sealed class SiteAddresses(SiteContext site, SitePage page) : IProseAddresses, ILookUpAddresses
{
    public string? AddressOf(ProseTarget target) => target.Kind switch
    {
        ProseTargetKind.Control => Control(target),
        ProseTargetKind.Group => site.Map.GroupPage(target.Id) is { } group ? page.AddressOf(group.Path, null) : null,
        ProseTargetKind.Chapter => Chapter(target),
        ProseTargetKind.Reference => page.AddressOf(SitePaths.References, "ui:ref-" + target.Id),
        ProseTargetKind.Term => page.AddressOf(SitePaths.Glossary, "ui:" + target.Id),
        _ => throw new InvalidOperationException($"no address for {target.Kind}"),
    };

    public string? AddressOf(ImageInline image) => site.Images.AddressOf(image.Url) is { } address ? page.Root + address : null;

    public string? AddressOfTag(string tag) => page.AddressOf(SitePaths.Tags, SiteAnchors.Tag(tag));

    public string? AddressOfItem(string framework, string item) => page.AddressOf(SitePaths.Crosswalk, site.Anchors.Item(framework, item));

    public string? PermanentAddressOf(string controlId) => page.Root + SitePaths.PermanentOf(controlId);

    /// <summary>A control that a profile left out is found in the list of these.</summary>
    private string? Control(ProseTarget target) => site.Map.ControlPage(target.Id) is { } holder
        ? page.AddressOf(holder.Path, holder.Item is not null && holder != page ? null : target.Id)
        : site.Held.AnchorInAppendix(target) is { } anchor ? page.AddressOf(SitePaths.Tailoring, anchor) : null;

    private string Chapter(ProseTarget target)
    {
        var chapter = site.Map.ChapterPage(target.Id);
        return page.AddressOf(chapter.Path, target.Anchor);
    }
}
