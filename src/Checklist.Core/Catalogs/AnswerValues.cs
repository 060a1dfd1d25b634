using System.Globalization;
using System.Text.RegularExpressions;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Values that people record for checks and open parameters. One that is not of the kind that was asked for is kept as it was written, and
/// every reader of it asks here, so that none takes it for something else.
/// </summary>
internal static partial class AnswerValues
{
    /// <summary>What the check asks for, in words, where the value is none; else null.</summary>
    public static string? WantedInstead(AnswerKind kind, IReadOnlyList<string> choices, string value) => kind switch
    {
        AnswerKind.Verdict => "a verdict",
        AnswerKind.Number when Number(value) is null => "a number",
        AnswerKind.Date when ParameterValues.Rank(ParameterType.Date, value) is null => "a date",
        AnswerKind.Choice when !choices.Contains(value, StringComparer.Ordinal) => "one of its choices",
        _ => null,
    };

    public static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// <c>1.250</c> is one and a quarter to some, and twelve hundred and fifty to others: nobody can tell what was meant.
    /// </summary>
    public static bool IsTwoNumbers(string value) => GroupPattern().IsMatch(value);

    /// <summary>The two ways to write a number that could be two, so that it is one of them.</summary>
    public static (string Whole, string Fraction) Unambiguous(string value)
    {
        var fraction = value.EndsWith('0') ? value.TrimEnd('0').TrimEnd('.') : value + "0";
        return (value.Replace(".", "", StringComparison.Ordinal), fraction);
    }

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}\.[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupPattern();
}
