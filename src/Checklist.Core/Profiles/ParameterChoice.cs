using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>Which value holds: the profile's, else that of its level, else the default.</summary>
internal static class ParameterChoice
{
    public static IReadOnlyDictionary<string, ParameterValue> Values(CatalogPlaces places, ProfileChoices choices) =>
        places.Validated.Catalog.Parameters.ToDictionary(parameter => parameter.Id.Value, parameter => Value(parameter, choices), StringComparer.Ordinal);

    private static ParameterValue Value(Parameter parameter, ProfileChoices choices)
    {
        if (choices.Settings.TryGetValue(parameter.Id.Value, out var chosen))
        {
            return new ParameterValue(parameter, chosen.Setting.Value.Value.Trim())
            {
                Origin = ParameterOrigin.Profile,
                Decision = chosen.Profile.Decide(chosen.Setting.Parameter.Span, chosen.Setting.Reason),
            };
        }

        return new ParameterValue(parameter, parameter.Default?.Value);
    }
}
