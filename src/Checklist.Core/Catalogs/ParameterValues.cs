using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Which values a parameter takes.</summary>
internal static class ParameterValues
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200); // the pattern is the author's, so it may be a slow one

    /// <summary>What is wrong with a value, to follow "which" in a sentence; null for a good one.</summary>
    public static string? Problem(Parameter parameter, string value) => TypeProblem(parameter, value) ?? PatternProblem(parameter, value);

    private static string? TypeProblem(Parameter parameter, string value) => parameter.Type switch
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
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
