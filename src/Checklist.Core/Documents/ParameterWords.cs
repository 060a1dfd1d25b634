using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;

namespace Checklist.Core.Documents;

/// <summary>Says in words what a parameter is and may be.</summary>
internal static class ParameterWords
{
    public static IReadOnlyList<DocumentParameter> Describe(ProseResolver prose, EntryIndex entries, ResolvedCatalog resolved)
    {
        var deciding = resolved.Validated.Controls.SelectMany(ParameterUse.DecidingOn).ToHashSet(StringComparer.Ordinal);
        return [.. resolved.Parameters.Values.Select(value => Describe(value, deciding, prose, entries, resolved))];
    }

    private static DocumentParameter Describe(
        ParameterValue value, HashSet<string> deciding, ProseResolver prose, EntryIndex entries, ResolvedCatalog resolved)
    {
        var language = resolved.Catalog.Language;
        var printed = Of(resolved);
        var parameter = value.Parameter;
        return new DocumentParameter(
            parameter.Id.Value,
            value.Label,
            value.Value is null ? null : printed.Of(parameter, value.Value),
            parameter.Unit?.Value,
            Allowed(parameter, printed),
            prose.Resolve(parameter.Description))
        {
            Definition = parameter,
            IsDeciding = deciding.Contains(parameter.Id.Value),
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

    /// <summary>Values as prose prints them, with those of other parameters in them.</summary>
    public static PrintedValue Of(ResolvedCatalog resolved) =>
        new(resolved.Parameters, (parameter, value) => Text(parameter, value, resolved.Catalog.Language));

    /// <summary>Durations and dates in words.</summary>
    private static string Text(Parameter parameter, string value, string language) => parameter.Type switch
    {
        ParameterType.Duration => ParameterDuration.Parse(value)?.Words ?? value,
        ParameterType.Date => DocumentDate.From(value, language)!.Text,
        _ => value,
    };

    private static string? Allowed(Parameter parameter, PrintedValue printed)
    {
        var range = Range(parameter, printed);
        var recommended = parameter.Recommended is { } value ? $"recommended: {printed.Of(parameter, value.Value)}" : null;
        return range is null ? recommended : recommended is null ? range : $"{range}; {recommended}";
    }

    private static string? Range(Parameter parameter, PrintedValue printed)
    {
        if (parameter.Choices.Count > 0)
        {
            return string.Join(", ", parameter.Choices.Select(choice => printed.Of(parameter, choice.Value)));
        }

        var minimum = parameter.Minimum is null ? null : printed.Of(parameter, parameter.Minimum.Value);
        var maximum = parameter.Maximum is null ? null : printed.Of(parameter, parameter.Maximum.Value);
        return (minimum, maximum) switch
        {
            (null, null) => parameter.Pattern?.Value,
            ({ }, null) => $"{minimum} or more",
            (null, { }) => $"{maximum} or less",
            ({ }, { }) => $"{minimum} to {maximum}",
        };
    }
}
