using System.Globalization;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>Days as workbooks count them: from the end of 1899, as if 1900 had been a leap year.</summary>
internal static class SheetDate
{
    private static readonly DateOnly Start = new(1899, 12, 30);
    private static readonly DateOnly First = new(1900, 3, 1); // before it the count is off by one

    /// <summary>Null where the text is no date of the form 2026-11-20, or one that workbooks count wrong.</summary>
    public static double? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= First
            ? date.DayNumber - Start.DayNumber
            : null;

    /// <summary>Null where the number is no day between 1900 and 9999.</summary>
    public static string? TextOf(double day) =>
        day is >= 61 and < 2_958_466 ? Start.AddDays((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
