using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Languages;

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
    public string In(Words words)
    {
        var parts = counts.Select(part => words.Format($"unit.{part.Word}.{(part.Count == 1 ? "one" : "other")}", part.Count)).ToList();
        return words.AllOf(parts);
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
                .Select(part =>
                    (long.Parse(match.Groups[part.Group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), part.Word,
                        part.Seconds)),
        ]);
    }

    /// <summary>The day that lies so far from another. What is shorter than a day counts for nothing.</summary>
    public DateOnly Shift(DateOnly day, bool isBefore)
    {
        foreach (var part in counts)
        {
            day = Shift(day, part.Count, part.Word, isBefore) ?? day;
        }

        return day;
    }

    /// <summary>At the end of the calendar where it ends before; null where it is not said how far.</summary>
    /// <param name="unit">As in <see cref="Parts"/>.</param>
    public static DateOnly? Shift(DateOnly day, long? count, string unit, bool isBefore)
    {
        if (count is not { } number)
        {
            return null;
        }

        const int Furthest = 4_000_000; // days or months: more than the calendar has
        var steps = (int)Math.Min(number, Furthest) * (isBefore ? -1 : 1);
        try
        {
            return unit switch
            {
                "year" => day.AddYears(steps),
                "month" => day.AddMonths(steps),
                "week" => day.AddDays(steps * 7),
                "day" => day.AddDays(steps),
                _ => day,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return isBefore ? DateOnly.MinValue : DateOnly.MaxValue;
        }
    }

    [GeneratedRegex(
        @"^P(?=[0-9T])(?:(?<Y>[0-9]{1,6})Y)?(?:(?<Mo>[0-9]{1,6})M)?(?:(?<W>[0-9]{1,6})W)?(?:(?<D>[0-9]{1,6})D)?(?:T(?=[0-9])(?:(?<H>[0-9]{1,6})H)?(?:(?<Mi>[0-9]{1,6})M)?(?:(?<S>[0-9]{1,6})S)?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DurationPattern();
}
