using System.Globalization;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>A cell's number as a day.</summary>
internal static class SerialDay
{
    public const int Later = 1462; // days from the usual start of the count to 1904

    // A cell without the format of a date holds what a program counted, or a number that a person typed, such as the year alone.
    private const int First = 32_874; // 1 January 1990
    private const int End = 109_575; // 1 January 2200

    /// <summary>The day, and the time of it where the number has one to the minute; null as for <see cref="TextOf"/>.</summary>
    public static string? MomentOf(string text, bool countsFrom1904)
    {
        const double MinutesOfDay = 1440;
        if (Number(text) is not { } number || DayOf(number, countsFrom1904) is not { } date)
        {
            return null;
        }

        var minutes = (int)Math.Round((number - Math.Floor(number)) * MinutesOfDay);
        return minutes is 0 or (int)MinutesOfDay
            ? date
            : string.Create(CultureInfo.InvariantCulture, $"{date}T{minutes / 60:00}:{minutes % 60:00}");
    }

    /// <summary>Null where the text is no number that counts to a day of an audit.</summary>
    public static string? TextOf(string text, bool countsFrom1904) =>
        Number(text) is { } number ? DayOf(number, countsFrom1904) : null;

    private static string? DayOf(double number, bool countsFrom1904)
    {
        var day = countsFrom1904 ? number + Later : number;
        return day is >= First and < End ? SheetDate.TextOf(day) : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
