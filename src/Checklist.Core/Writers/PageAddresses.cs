using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers;

/// <summary>Addresses inside a page that holds everything: the checklist as one file, and the handout.</summary>
/// <param name="hasGlossary">The page prints the glossary, so terms can be linked.</param>
internal sealed class PageAddresses(ChecklistDocument document, bool hasGlossary) : IProseAddresses
{
    private readonly HeldTargets held = new(document);

    public string? AddressOf(ProseTarget target) => target.Kind switch
    {
        ProseTargetKind.Control or ProseTargetKind.Group => Here(target),
        ProseTargetKind.Reference => "#ui:ref-" + target.Id,
        ProseTargetKind.Term => hasGlossary ? "#ui:" + target.Id : null,
        ProseTargetKind.Chapter => null, // chapters are not on this page, and the page travels alone
        _ => throw new InvalidOperationException($"no address for {target.Kind}"),
    };

    /// <summary>A control that a profile left out is found in the list of these.</summary>
    private string? Here(ProseTarget target) =>
        held.Holds(target) ? "#" + target.Id : held.AnchorInAppendix(target) is { } anchor ? "#" + anchor : null;

    public string? AddressOf(ImageInline image) =>
        document.Images.TryGetValue(image.Url, out var found) ? DataAddress(found) : null;

    public string? DescriptionOf(ProseTarget target) =>
        hasGlossary && target.Kind == ProseTargetKind.Term ? "ui:def-" + target.Id : null;

    private static string DataAddress(CatalogImage image) => $"data:{image.MediaType};base64,{Convert.ToBase64String(image.Bytes.Span)}";
}
