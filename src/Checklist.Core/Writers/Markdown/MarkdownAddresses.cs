using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Markdown;

/// <summary>Addresses as one Markdown file of the output sees them.</summary>
internal sealed class MarkdownAddresses(ChecklistDocument document, MarkdownPlaces places, string file) : IProseAddresses
{
    public string? AddressOf(ProseTarget target) => target.Kind switch
    {
        ProseTargetKind.Control => ToChecklist(places.AnchorOfControl(target.Id)),
        ProseTargetKind.Group => ToChecklist(places.AnchorOfGroup(target.Id)),
        ProseTargetKind.Chapter => To(MarkdownPlaces.FileOfChapter(target.Id), target.Anchor),
        ProseTargetKind.Term => To(MarkdownPlaces.Glossary, places.AnchorOfTerm(target.Id)),
        ProseTargetKind.Reference => To(MarkdownPlaces.Index, "references"),
        _ => throw new InvalidOperationException($"no address for {target.Kind}"),
    };

    public string? AddressOf(ImageInline image) => document.Images.ContainsKey(image.Url) ? image.Url : null;

    private string? ToChecklist(string? anchor) => anchor is null ? null : To(MarkdownPlaces.Checklist, anchor);

    private string To(string target, string? anchor)
    {
        var fragment = anchor is null ? "" : "#" + anchor;
        return target == file && anchor is not null ? fragment : target + fragment;
    }
}
