using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
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
        var words = resolved.Catalog.Words;
        var printed = Of(resolved);
        var parameter = value.Parameter;
        return new DocumentParameter(
            parameter.Id.Value,
            value.Label,
            value.Value is null ? null : printed.Of(parameter, value.Value),
            parameter.Unit?.Value,
            Allowed(parameter, printed, words),
            prose.Resolve(parameter.Description))
        {
            Definition = parameter,
            IsDeciding = deciding.Contains(parameter.Id.Value),
            Source = value.Origin switch
            {
                ParameterOrigin.Unset => words["parameter.nobody-yet"],
                ParameterOrigin.Default => words["parameter.the-catalog"],
                ParameterOrigin.Level => words.Format("parameter.the-catalog-for-level", entries.Levels[value.Level!].Title),
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
        new(resolved.Parameters, (parameter, value) => Text(parameter, value, resolved.Catalog));

    /// <summary>Durations and dates in words.</summary>
    private static string Text(Parameter parameter, string value, Catalog catalog) => parameter.Type switch
    {
        ParameterType.Duration => ParameterDuration.Parse(value)?.In(catalog.Words) ?? value,
        ParameterType.Number => catalog.Words.Fraction(value),
        ParameterType.Date => DocumentDate.From(value, catalog.Language)!.Text,
        _ => value,
    };

    private static string? Allowed(Parameter parameter, PrintedValue printed, Words words)
    {
        var range = Range(parameter, printed, words);
        var recommended = parameter.Recommended is { } value ? words.Format("parameter.recommended", printed.Of(parameter, value.Value))
            : null;
        return range is null ? recommended : recommended is null ? range : $"{range}; {recommended}";
    }

    private static string? Range(Parameter parameter, PrintedValue printed, Words words)
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
            ({ }, null) => words.Format("range.or-more", minimum),
            (null, { }) => words.Format("range.or-less", maximum),
            ({ }, { }) => words.Format("range.to", minimum, maximum),
        };
    }
}
