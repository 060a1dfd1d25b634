using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;

namespace Checklist.Core.Documents;

/// <summary>Says in words what a parameter is and may be.</summary>
internal static class ParameterWords
{
    public static DocumentParameter Describe(ParameterValue value, ProseResolver prose, EntryIndex entries, string language)
    {
        var parameter = value.Parameter;
        return new DocumentParameter(
            parameter.Id.Value,
            value.Label,
            value.Value is null ? null : Text(parameter, value.Value, language),
            parameter.Unit?.Value,
            Allowed(parameter, language),
            prose.Resolve(parameter.Description))
        {
            Source = value.Origin switch
            {
                ParameterOrigin.Unset => "nobody yet",
                ParameterOrigin.Default => "the catalog",
                ParameterOrigin.Level => $"the catalog, for {entries.Levels[value.Level!].Title}",
                ParameterOrigin.Profile => value.Decision!.Profile.Name,
                _ => throw new InvalidOperationException($"no words for {value.Origin}"),
            },
            Decision = value.Decision is { } decision
                ? new DocumentDecision(decision.Profile.Name, decision.Reason, decision.By, DocumentDate.From(decision.On, language))
                : null,
        };
    }

    /// <summary>A value as prose prints it: durations and dates in words.</summary>
    public static string Text(Parameter parameter, string value, string language) => parameter.Type switch
    {
        ParameterType.Duration => ParameterDuration.Parse(value)?.Words ?? value,
        ParameterType.Date => DocumentDate.From(value, language)!.Text,
        _ => value,
    };

    private static string? Allowed(Parameter parameter, string language)
    {
        var range = Range(parameter, language);
        var recommended = parameter.Recommended is { } value ? $"recommended: {Text(parameter, value.Value, language)}" : null;
        return range is null ? recommended : recommended is null ? range : $"{range}; {recommended}";
    }

    private static string? Range(Parameter parameter, string language)
    {
        if (parameter.Choices.Count > 0)
        {
            return string.Join(", ", parameter.Choices.Select(choice => choice.Value));
        }

        var minimum = parameter.Minimum is null ? null : Text(parameter, parameter.Minimum.Value, language);
        var maximum = parameter.Maximum is null ? null : Text(parameter, parameter.Maximum.Value, language);
        return (minimum, maximum) switch
        {
            (null, null) => parameter.Pattern?.Value,
            ({ }, null) => $"{minimum} or more",
            (null, { }) => $"{maximum} or less",
            ({ }, { }) => $"{minimum} to {maximum}",
        };
    }
}
