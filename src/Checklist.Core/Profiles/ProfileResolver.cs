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
}
