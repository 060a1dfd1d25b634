using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>Which controls and groups a document prints: a link to another one has no place to lead to.</summary>
internal sealed class HeldTargets(ChecklistDocument document)
{
    private readonly HashSet<string> ids = new(
        document.Sections.SelectMany(section => section.Flatten()).SelectMany(section => section.Items.Select(item => item.Id).Prepend(section.Id)),
        StringComparer.Ordinal);

    public bool Holds(ProseTarget target) => target.Kind is not (ProseTargetKind.Control or ProseTargetKind.Group) || ids.Contains(target.Id);
}
