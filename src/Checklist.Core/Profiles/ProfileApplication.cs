using Checklist.Core.Catalogs;
using Checklist.Core.Catalogs.Conditions;

namespace Checklist.Core.Profiles;

/// <summary>Applies what a profile comes to: leaves out, alters, and answers conditions, in this order.</summary>
internal sealed class ProfileApplication
{
    private readonly ValidatedCatalog validated;
    private readonly ProfileChoices choices;
    private readonly IReadOnlyDictionary<string, ParameterValue> parameters;
    private readonly ConditionAnswer answer;
    private readonly ILookup<string, (ControlChange Change, Profile Profile)> changes;
    private readonly List<Exclusion> excluded = [];
    private readonly List<Alteration> alterations = [];

    public ProfileApplication(CatalogPlaces places, ProfileChoices choices)
    {
        validated = places.Validated;
        this.choices = choices;
        parameters = ParameterChoice.Values(places, choices);
        answer = new ConditionAnswer(choices.Platforms, parameters);
        changes = choices.Changes.ToLookup(entry => entry.Change.Control.Value, StringComparer.Ordinal);
    }

    public ResolvedCatalog Apply() => new(validated, [.. validated.Catalog.Groups.Select(Keep).OfType<ControlGroup>()], parameters)
    {
        Profile = choices.Profile,
        Platforms = choices.Platforms,
        Excluded = excluded,
        Alterations = alterations,
        NotApplicable = ItemOrder.Sort(validated.Catalog, choices.NotApplicable.Values),
    };

    /// <summary>A group that nothing is left of is gone; one that was empty stays.</summary>
    private ControlGroup? Keep(ControlGroup group)
    {
        var controls = group.Controls.Select(Keep).OfType<Control>().ToList();
        var inner = group.Groups.Select(Keep).OfType<ControlGroup>().ToList();
        var isEmptied = controls.Count + inner.Count == 0 && group.Controls.Count + group.Groups.Count > 0;
        return isEmptied ? null : group with { Controls = controls, Groups = inner };
    }

    private Control? Keep(Control control)
    {
        if (choices.Exclusions.TryGetValue(control.Id!.Value, out var exclusion))
        {
            excluded.Add(exclusion);
            return null;
        }

        if (control.When is { } when && answer.Of(when) == false)
        {
            excluded.Add(DoesNotApply(control, when));
            return null;
        }

        var changed = new List<Alteration>();
        var altered = ControlAlteration.Apply(control, [.. changes[control.Id.Value]], changed);
        var left = altered.Checks.Where(check => check.When is null || answer.Of(check.When) != false).ToList();
        if (left.Count == 0 && altered.Checks.Count > 0)
        {
            excluded.Add(DoesNotApply(control, new AnyCondition(control.Place, [.. altered.Checks.Select(check => check.When!)])));
            return null;
        }

        alterations.AddRange(changed);
        alterations.AddRange(altered.Checks.Except(left).Select(check => Removed(control, check)));
        return left.Count == altered.Checks.Count ? altered : altered with { Checks = left };
    }

    private Exclusion DoesNotApply(Control control, Condition condition) =>
        new(control, null, NoDecision(condition)) { Condition = condition };

    private Alteration Removed(Control control, Check check) => new(control, "checks", AlterationKind.Removed, NoDecision(check.When!))
    {
        Check = check.Id.Value,
        Text = check.Text,
        Condition = check.When,
    };

    /// <summary>The catalog's author decided, when the condition was written.</summary>
    private Decision NoDecision(Condition condition) =>
        new(choices.Profile, condition.Place, "It does not apply in this profile.", null, null);
}
