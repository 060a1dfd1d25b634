using System.Globalization;
using System.Text.RegularExpressions;

namespace Checklist.Core.Catalogs;

/// <summary>A span of time as ISO 8601 writes it: <c>P14D</c>, <c>PT8H</c>, <c>P1Y6M</c>.</summary>
internal sealed partial class ParameterDuration
{
    private static readonly (string Group, string Word, long Seconds)[] Parts =
    [
        ("Y", "year", 365 * 86_400), // for comparing only: a year and a month have no exact length
        ("Mo", "month", 30 * 86_400),
        ("W", "week", 7 * 86_400),
        ("D", "day", 86_400),
        ("H", "hour", 3_600),
        ("Mi", "minute", 60),
        ("S", "second", 1),
    ];

    private readonly IReadOnlyList<(long Count, string Word, long Seconds)> counts;

    private ParameterDuration(IReadOnlyList<(long Count, string Word, long Seconds)> counts) => this.counts = counts;

    /// <summary>In seconds, a month as 30 days and a year as 365.</summary>
    public decimal Length => counts.Sum(part => (decimal)part.Count * part.Seconds);

    /// <summary>As readers say it: <c>1 year and 6 months</c>.</summary>
    public string Words
    {
        get
        {
            var words = counts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Word}{(part.Count == 1 ? "" : "s")}")).ToList();
            return words.Count > 1 ? $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}" : words[0];
        }
    }

    public static ParameterDuration? Parse(string? value)
    {
        if (value is null || DurationPattern().Match(value) is not { Success: true } match)
        {
            return null;
        }

        return new ParameterDuration(
        [
            .. Parts.Where(part => match.Groups[part.Group].Success)
                .Select(part => (long.Parse(match.Groups[part.Group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), part.Word, part.Seconds)),
        ]);
    }

    [GeneratedRegex(@"^P(?=[0-9T])(?:(?<Y>[0-9]{1,6})Y)?(?:(?<Mo>[0-9]{1,6})M)?(?:(?<W>[0-9]{1,6})W)?(?:(?<D>[0-9]{1,6})D)?(?:T(?=[0-9])(?:(?<H>[0-9]{1,6})H)?(?:(?<Mi>[0-9]{1,6})M)?(?:(?<S>[0-9]{1,6})S)?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DurationPattern();
}
