using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers;

/// <summary>On paper a link is its words; images are shown.</summary>
internal sealed class PaperAddresses(ChecklistDocument document) : IProseAddresses
{
    private readonly PageAddresses screen = new(document, hasGlossary: false);

    public string? AddressOf(ProseTarget target) =>
        target.Kind is ProseTargetKind.Control or ProseTargetKind.Group ? screen.AddressOf(target) : null;

    public string? AddressOf(ImageInline image) => screen.AddressOf(image);
}
