using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>Applies a profile to a catalog.</summary>
public static class ProfileResolver
{
    /// <summary>The whole catalog with every parameter at its default: what holds without a profile.</summary>
    public static ResolvedCatalog ResolveWhole(ValidatedCatalog validated)
    {
        var parameters = validated.Catalog.Parameters.ToDictionary(
            parameter => parameter.Id.Value, parameter => new ParameterValue(parameter, parameter.Default?.Value), StringComparer.Ordinal);
        return new ResolvedCatalog(validated, validated.Catalog.Groups, parameters);
    }

    /// <summary>The controls that the profile has in, as it has them, in the order of the catalog.</summary>
    public static ResolvedCatalog Resolve(ValidatedCatalog validated, ValidatedProfile profile)
    {
        var places = new CatalogPlaces(validated);
        return Resolve(places, ProfileChoices.Of(profile, places));
    }

    internal static ResolvedCatalog Resolve(CatalogPlaces places, ProfileChoices choices)
    {
        var validated = places.Validated;
        var changes = choices.Changes.ToLookup(entry => entry.Change.Control.Value, StringComparer.Ordinal);
        var alterations = new List<Alteration>();
        var groups = validated.Catalog.Groups.Select(Keep).OfType<ControlGroup>().ToList();
        return new ResolvedCatalog(validated, groups, ParameterChoice.Values(places, choices))
        {
            Profile = choices.Profile,
            Excluded = [.. validated.Controls.Select(control => choices.Exclusions.GetValueOrDefault(control.Id!.Value)).OfType<Exclusion>()],
            Alterations = alterations,
        };

        ControlGroup? Keep(ControlGroup group)
        {
            var controls = group.Controls.Where(control => !choices.Exclusions.ContainsKey(control.Id!.Value)).Select(Alter).ToList();
            var inner = group.Groups.Select(Keep).OfType<ControlGroup>().ToList();
            var isEmptied = controls.Count + inner.Count == 0 && group.Controls.Count + group.Groups.Count > 0;
            return isEmptied ? null : group with { Controls = controls, Groups = inner };
        }

        Control Alter(Control control) => ControlAlteration.Apply(control, [.. changes[control.Id!.Value]], alterations);
    }
}
