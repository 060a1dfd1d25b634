using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>Addresses on the page that holds the whole guide: all of them inside it, but for lists that it does not repeat.</summary>
internal sealed class WholeAddresses(SiteMap map, SiteAddresses site) : IProseAddresses, ILookUpAddresses
{
    public string? AddressOf(ProseTarget target) => target.Kind switch
    {
        ProseTargetKind.Control when map.ControlPage(target.Id) is not null => "#" + target.Id,
        ProseTargetKind.Group when map.GroupPage(target.Id) is not null => "#" + target.Id,
        ProseTargetKind.Chapter => "#" + Chapter(target),
        _ => site.AddressOf(target),
    };

    public string? AddressOf(ImageInline image) => site.AddressOf(image);

    public string? AddressOfTag(string tag) => site.AddressOfTag(tag);

    public string? AddressOfItem(string framework, string item) => site.AddressOfItem(framework, item);

    public string? PermanentAddressOf(string controlId) => site.PermanentAddressOf(controlId);

    /// <summary>Chapters are told apart by their numbers: two may have headings of the same words.</summary>
    public static string HeadingPrefix(DocumentChapter chapter) => string.Create(CultureInfo.InvariantCulture, $"ui:h{chapter.Number}-");

    public static string ChapterAnchor(string id) => "ui:c-" + id;

    private string Chapter(ProseTarget target) => target.Anchor is null
        ? ChapterAnchor(target.Id)
        : HeadingPrefix(map.ChapterPage(target.Id).Chapter!) + target.Anchor;
}
