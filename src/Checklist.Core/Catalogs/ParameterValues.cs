using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Which values a parameter takes.</summary>
internal static class ParameterValues
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(
        200); // the pattern is the author's, so it may be a slow one

    /// <summary>What is wrong with a value, to follow "which" in a sentence; null for a good one.</summary>
    public static string? Problem(Parameter parameter, string value)
    {
        var entries = parameter.Type == ParameterType.List ? Entries(value) : [value];
        return TypeProblem(parameter, entries) ?? RangeProblem(parameter, value)
            ?? entries.Select(entry => PatternProblem(parameter, entry)).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>What is wrong with a bound; null for a good one. Only types that have an order have bounds.</summary>
    public static string? BoundProblem(Parameter parameter, string value) => parameter.Type switch
    {
        ParameterType.Integer or ParameterType.Number or ParameterType.Duration or ParameterType.Date => TypeProblem(parameter, [value]),
        _ => "means nothing for its type",
    };

    /// <summary>A place in the order of the type's values; null where the type has none or the value is not of the type.</summary>
    public static decimal? Rank(ParameterType type, string? value) => type switch
    {
        ParameterType.Integer or ParameterType.Number => Parse(value),
        ParameterType.Duration => ParameterDuration.Parse(value)?.Length,
        ParameterType.Date =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date.DayNumber
                : null,
        _ => null,
    };

    /// <summary>The entries of a list, as they are written with commas between them.</summary>
    public static IReadOnlyList<string> Entries(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? TypeProblem(Parameter parameter, IReadOnlyList<string> values) => parameter.Type switch
    {
        ParameterType.Integer => NumberProblem(values[0], isInteger: true),
        ParameterType.Number => NumberProblem(values[0], isInteger: false),
        ParameterType.Duration => ParameterDuration.Parse(values[0]) is null ? "is not a duration such as `P14D`" : null,
        ParameterType.Date => TextPatterns.IsMatch(TextKind.Date, values[0]) ? null : "is not a date",
        ParameterType.Choice => IsChoice(parameter, values[0]) ? null : "is not one of its choices",
        ParameterType.List when parameter.Choices.Count > 0 =>
            values.All(value => IsChoice(parameter, value)) ? null : "has an entry that is not one of its choices",
        _ => null,
    };

    private static bool IsChoice(Parameter parameter, string value) => parameter.Choices.Any(choice => choice.Value == value);

    private static string? NumberProblem(string value, bool isInteger)
    {
        if (Parse(value) is not { } number)
        {
            return "is not a number";
        }

        return isInteger && number != decimal.Truncate(number) ? "is not a whole number" : null;
    }

    private static string? RangeProblem(Parameter parameter, string value)
    {
        var rank = Rank(parameter.Type, value);
        var isOutside = rank < Rank(parameter.Type, parameter.Minimum?.Value) || rank > Rank(parameter.Type, parameter.Maximum?.Value);
        return isOutside ? "is out of its range" : null;
    }

    private static string? PatternProblem(Parameter parameter, string value)
    {
        if (parameter.Pattern is null)
        {
            return null;
        }

        try
        {
            var regex = new Regex($"^(?:{parameter.Pattern.Value})\\z", RegexOptions.CultureInvariant, PatternTimeout);
            return regex.IsMatch(value) ? null : "does not match its pattern";
        }
        catch (RegexParseException)
        {
            return "cannot be compared with its pattern, which is not a regular expression";
        }
        catch (RegexMatchTimeoutException)
        {
            return "cannot be compared with its pattern in reasonable time";
        }
    }

    private static decimal? Parse(string? value) =>
        decimal.TryParse(
            value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
}
