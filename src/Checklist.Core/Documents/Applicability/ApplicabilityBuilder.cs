using Checklist.Core.Catalogs;
using Checklist.Core.Prose;

namespace Checklist.Core.Documents.Applicability;

/// <summary>Makes the statement of a document: what its profile decided, what its controls cover, what its audit found.</summary>
internal static class ApplicabilityBuilder
{
    /// <summary>The statement for one document.</summary>
    /// <param name="document">Of a profile, or the whole catalog; with its answers where an audit is to be shown.</param>
    /// <param name="whole">The whole catalog.</param>
    public static ApplicabilityStatement Build(ChecklistDocument document, ChecklistDocument whole)
    {
        var results = document.Answers is { } answers ? new ApplicabilityResults(document, answers) : null;
        var decisions = new ApplicabilityDecisions(document.Frameworks, Controls(document, whole))
        {
            NotApplicable = (document.Tailoring?.NotApplicable ?? []).SelectMany(
                exclusion => exclusion.Items.Select(item => (Key: (exclusion.Framework.Id, item.Id), exclusion.Decision)))
                .ToDictionary(pair => pair.Key, pair => pair.Decision),
            ResultOf = results is null ? _ => null : results.Of,
        };
        return new ApplicabilityStatement(document)
        {
            Frameworks = decisions.Frameworks(),
            Controls = decisions.Controls(),
            Evidence = results?.Evidence ?? [],
        };
    }

    private static IReadOnlyList<DecidedControl> Controls(ChecklistDocument document, ChecklistDocument whole)
    {
        var itemsById = document.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var exclusions = (document.Tailoring?.Excluded ?? [])
            .SelectMany(exclusion => exclusion.Controls.Select(control => (control.Control.Id, exclusion)))
            .ToDictionary(pair => pair.Id, pair => pair.exclusion, StringComparer.Ordinal);
        return
        [
            .. whole.Sections.SelectMany(section => section.Flatten().SelectMany(inner => inner.Items)
                .Where(item => !item.IsWithdrawn)
                .Select(item => itemsById.TryGetValue(item.Id, out var own)
                    ? Control(own, section.Title) with { IsIn = true }
                    : Control(item, section.Title) with { LeftOut = Reason(exclusions.GetValueOrDefault(item.Id)) })),
        ];
    }

    private static DecidedControl Control(ChecklistItem item, string group) =>
        new(new ControlLink(item.Id, item.Label, item.Title), group)
        {
            Mappings = item.Mappings,
            Rationale = item.Find(ReadingFields.Rationale) is { } rationale ? OneLine(PlainProse.Render(rationale)) : null,
            Owners = [.. item.Roles.Select(role => role.Title)],
            Since = item.Since ?? (item.History is [var first, ..] ? first.Version : null),
        };

    private static ApplicabilityReason? Reason(DocumentExclusion? exclusion) =>
        exclusion is null ? null : new ApplicabilityReason(exclusion.Decision, [], exclusion.Rule);

    internal static string OneLine(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
