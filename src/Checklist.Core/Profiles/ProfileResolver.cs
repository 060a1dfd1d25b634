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
        return new ResolvedCatalog(validated, validated.Catalog.Groups, ParameterChoice.WithPrinted(parameters));
    }

    /// <summary>The controls that the profile has in, as it has them, in the order of the catalog.</summary>
    public static ResolvedCatalog Resolve(ValidatedCatalog validated, ValidatedProfile profile)
    {
        var places = new CatalogPlaces(validated);
        return Resolve(places, places.ChoicesOf(profile));
    }

    internal static ResolvedCatalog Resolve(CatalogPlaces places, ProfileChoices choices) =>
        new ProfileApplication(places, choices).Apply();
}
