using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>Which controls and groups a document prints: a link to another one has no place to lead to.</summary>
internal sealed class HeldTargets(ChecklistDocument document)
{
    private readonly HashSet<string> ids = new(
        document.Sections.SelectMany(section => section.Flatten())
            .SelectMany(section => section.Items.Select(item => item.Id).Prepend(section.Id)),
        StringComparer.Ordinal);

    private readonly HashSet<string> excluded = new(
        (document.Tailoring?.ExcludedControls ?? []).Select(control => control.Control.Id), StringComparer.Ordinal);

    public bool Holds(ProseTarget target) =>
        target.Kind is not (ProseTargetKind.Control or ProseTargetKind.Group) || ids.Contains(target.Id);

    /// <summary>The anchor of its line in the list of what is not in this profile; null for what that list does not name.</summary>
    public string? AnchorInAppendix(ProseTarget target) =>
        target.Kind == ProseTargetKind.Control && excluded.Contains(target.Id) ? AnchorOfExcluded(target.Id) : null;

    public static string AnchorOfExcluded(string controlId) => "ui:out-" + controlId;
}
