using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Languages;
using Checklist.Core.Profiles;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Puts into words what a profile left out and changed.</summary>
internal sealed class TailoringBuilder(ResolvedCatalog resolved, string catalogTitle, ProseResolver prose, EntryIndex entries)
{
    private readonly Words words = resolved.Catalog.Words;
    private readonly ConditionWords conditions = new(resolved);
    private readonly SelectionWords selections = new(resolved.Validated, entries);

    /// <summary>Null for the whole catalog.</summary>
    public DocumentTailoring? Build()
    {
        if (resolved.Profile is not { } profile)
        {
            return null;
        }

        var include = profile.Include;
        return new DocumentTailoring(
            profile.Id, profile.Name, resolved.Validated.Controls.Count(control => control.State != ControlState.Withdrawn))
        {
            CatalogTitle = catalogTitle,
            Summary = prose.Resolve(profile.Summary),
            Rule = include is null ? null : selections.Of(include.Selection),
            Decision = include is null ? null : Of(profile.Decide(include.Selection.Place, include.Reason)),
            Excluded = Excluded(),
            Alterations = [.. resolved.Alterations.Select(Alteration)],
            NotApplicable =
            [
                .. resolved.NotApplicable.GroupBy(item => (item.Framework.Value, Decision: Of(item.Decision)))
                    .Select(group => NotApplicable(entries.Frameworks[group.Key.Value], group, group.Key.Decision)),
            ],
        };
    }

    public DocumentDecision Of(Decision decision) =>
        new(decision.Profile.Name, decision.Reason, decision.By, DocumentDate.From(decision.On, resolved.Catalog.Language));

    /// <summary>A condition is its own reason.</summary>
    private DocumentDecision Of(Decision decision, Condition? condition) =>
        condition is null ? Of(decision) : Of(decision) with { Reason = words.Format("condition.applies-only-when",
            conditions.Of(condition)) };

    private IReadOnlyList<DocumentExclusion> Excluded() =>
    [
        .. resolved.Excluded
            .GroupBy(exclusion =>
                (Rule: exclusion.Rule is { } rule ? selections.Of(rule) : null, Decision: Of(exclusion.Decision, exclusion.Condition),
                    IsByCondition: exclusion.Condition is not null))
            .OrderBy(group => group.Key.Rule is not null ? 2 : group.Key.IsByCondition ? 1 : 0)
            .Select(group => new DocumentExclusion(
                group.Key.Rule, group.Key.Decision, [.. group.Select(exclusion => Control(exclusion.Control))])
                {
                    IsByCondition = group.Key.IsByCondition,
                }),
    ];

    private static DocumentItemExclusion NotApplicable(
        DocumentFramework framework, IEnumerable<ItemExclusion> excluded, DocumentDecision decision)
    {
        var titles = framework.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var items = excluded.Select(item => Text(item.Item))
            .Select(id => titles.GetValueOrDefault(id) ?? new DocumentFrameworkItem(id, null));
        return new DocumentItemExclusion(framework, [.. items], decision);
    }

    private static ExcludedControl Control(Control control) =>
        new(Link(control), control.Severity, control.State == ControlState.Withdrawn);

    private DocumentAlteration Alteration(Alteration alteration) =>
        new(Link(alteration.Control), What(alteration), alteration.Kind, Of(alteration.Decision, alteration.Condition))
        {
            Before = Printed(alteration.Field, alteration.Before),
            After = Printed(alteration.Field, alteration.After),
            Text = prose.Resolve(alteration.Text),
        };

    private string What(Alteration alteration) => alteration.Field switch
    {
        "severity" => words["common.severity"],
        "levels" => words["common.levels"],
        "statement" => words["field.statement"],
        "guidance" => words["field.guidance"],
        "checks" => words.Format("field.check", alteration.Check),
        _ => throw new InvalidOperationException($"no word for {alteration.Field}"),
    };

    private string? Printed(string field, IReadOnlyList<string> values) => field switch
    {
        "severity" => words.OrNone(MachineWord.Find<ControlSeverity>(values is [var severity, ..] ? severity : null)),
        "levels" => values.Count == 0 ? words["condition.all-levels"] : string.Join(", ", values.Select(id => entries.Levels[id].Title)),
        _ => null,
    };

    private static ControlLink Link(Control control) =>
        new(control.Id!.Value, Text(control.Label ?? control.Id), Text(control.Title ?? control.Id));

    private static string Text(SourcedText text) => text.Value.Trim();
}
