using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Site;

/// <summary>What all pages of one site share.</summary>
internal sealed record SiteContext(ChecklistDocument Document, WriterContext Writer)
{
    public SiteMap Map { get; } = new(Document);

    public SiteAnchors Anchors { get; } = new(Document);

    public SiteImages Images { get; } = new(Document);

    public SiteAssets Assets { get; } = new(Document, Writer);

    public HeldTargets Held { get; } = new(Document);

    public SiteAddresses AddressesOf(SitePage page) => new(this, page);
}
