using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Markdown;

/// <summary>Addresses as one Markdown file of the output sees them.</summary>
internal sealed class MarkdownAddresses(ChecklistDocument document, MarkdownPlaces places, string file) : IProseAddresses
{
    private readonly HeldTargets held = new(document);

    public string? AddressOf(ProseTarget target) => target.Kind switch
    {
        ProseTargetKind.Control =>
            places.AnchorOfControl(target.Id) is { } control ? To(MarkdownPlaces.Checklist, control) : Excluded(target),
        ProseTargetKind.Group => places.AnchorOfGroup(target.Id) is { } group ? To(MarkdownPlaces.Checklist, group) : null,
        ProseTargetKind.Chapter => To(MarkdownPlaces.FileOfChapter(target.Id), target.Anchor),
        ProseTargetKind.Term => To(MarkdownPlaces.Glossary, places.AnchorOfTerm(target.Id)),
        ProseTargetKind.Reference => To(MarkdownPlaces.Index, "references"),
        _ => throw new InvalidOperationException($"no address for {target.Kind}"),
    };

    public string? AddressOf(ImageInline image) => document.Images.ContainsKey(image.Url) ? image.Url : null;

    /// <summary>The list of what is not in this profile; its lines have no anchors on GitHub.</summary>
    private string? Excluded(ProseTarget target) => held.AnchorInAppendix(target) is null ? null : To(MarkdownPlaces.Tailoring, null);

    private string To(string target, string? anchor)
    {
        var fragment = anchor is null ? "" : "#" + anchor;
        return target == file && anchor is not null ? fragment : target + fragment;
    }
}
