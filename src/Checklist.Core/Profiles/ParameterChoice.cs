using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>Which value holds: the profile's, else that of the level that it chose, else the default.</summary>
internal static class ParameterChoice
{
    public static IReadOnlyDictionary<string, ParameterValue> Values(CatalogPlaces places, ProfileChoices choices) =>
        WithPrinted(places.Validated.Catalog.Parameters.ToDictionary(
            parameter => parameter.Id.Value, parameter => Value(parameter, places, choices), StringComparer.Ordinal));

    /// <summary>A value may name other parameters, so that what is printed is known when all values are.</summary>
    public static IReadOnlyDictionary<string, ParameterValue> WithPrinted(Dictionary<string, ParameterValue> values) =>
        values.ToDictionary(
            pair => pair.Key, pair => pair.Value with { Printed = PrintedValue.Plain(pair.Value, values) }, StringComparer.Ordinal);

    /// <summary>
    /// Values that the levels of the profile give a parameter: of each level its own, else that of the nearest level inside it.
    /// </summary>
    public static IReadOnlyList<LevelValue> OfLevels(Parameter parameter, CatalogPlaces places, ProfileChoices choices) =>
    [
        .. choices.Levels
            .Select(level => places.LevelsOf(level)
            .Select(inner => parameter.LevelValues.FirstOrDefault(entry => entry.Level.Value == inner))
            .FirstOrDefault(entry => entry is not null))
            .OfType<LevelValue>()
            .DistinctBy(entry => entry.Value.Value, StringComparer.Ordinal),
    ];

    private static ParameterValue Value(Parameter parameter, CatalogPlaces places, ProfileChoices choices)
    {
        if (choices.Settings.TryGetValue(parameter.Id.Value, out var chosen))
        {
            return new ParameterValue(parameter, chosen.Setting.Value.Value.Trim())
            {
                Origin = ParameterOrigin.Profile,
                Decision = chosen.Profile.Decide(chosen.Setting.Parameter.Span, chosen.Setting.Reason),
            };
        }

        return OfLevels(parameter, places, choices) is [var level, ..]
            ? new ParameterValue(parameter, level.Value.Value.Trim()) { Origin = ParameterOrigin.Level, Level = level.Level.Value }
            : new ParameterValue(parameter, parameter.Default?.Value.Trim());
    }
}
