using System.Globalization;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Which values a parameter takes.</summary>
internal static class ParameterValues
{
    /// <summary>What is wrong with a value, to follow "which" in a sentence; null for a good one.</summary>
    public static string? Problem(Parameter parameter, string value) => parameter.Type switch
    {
        ParameterType.Integer => NumberProblem(parameter, value, isInteger: true),
        ParameterType.Number => NumberProblem(parameter, value, isInteger: false),
        ParameterType.Date => TextPatterns.IsMatch(TextKind.Date, value) ? null : "is not a date",
        ParameterType.Choice => parameter.Choices.Any(choice => choice.Value == value) ? null : "is not one of its choices",
        _ => null,
    };

    private static string? NumberProblem(Parameter parameter, string value, bool isInteger)
    {
        if (Parse(value) is not { } number)
        {
            return "is not a number";
        }

        if (isInteger && number != decimal.Truncate(number))
        {
            return "is not a whole number";
        }

        var isOutside = number < Parse(parameter.Minimum?.Value) || number > Parse(parameter.Maximum?.Value);
        return isOutside ? "is out of its range" : null;
    }

    private static decimal? Parse(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
