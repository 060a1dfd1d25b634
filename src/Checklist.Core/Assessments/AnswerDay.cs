using System.Globalization;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Assessments;

/// <summary>When an answer was given: a day, and the time where it is known, so that a correction of the same day can count.</summary>
internal static class AnswerDay
{
    private const string DayFormat = "yyyy-MM-dd";

    public static DateTime? Parse(string? text) =>
        DateTime.TryParseExact(text, TextPatterns.Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    /// <summary>The day alone, as YYYY-MM-DD.</summary>
    public static string? DateOf(string? on) => on?.Length > DayFormat.Length ? on[..DayFormat.Length] : on;

    /// <summary>An answer with a day comes before one without, as a person took care to write it.</summary>
    public static bool IsLater(string? on, string? other) =>
        Parse(other) is null ? Parse(on) is not null : IsKnownToBeLater(on, other);

    /// <summary>
    /// Of two answers of one day, one without a time may be the later one: that is not known, nor is it of answers without a day.
    /// </summary>
    public static bool IsKnownToBeLater(string? on, string? other)
    {
        if (Parse(on) is not { } left || Parse(other) is not { } right)
        {
            return false;
        }

        return left.Date != right.Date
            ? left > right
            : on!.Length > DayFormat.Length && other!.Length > DayFormat.Length && left > right;
    }
}
