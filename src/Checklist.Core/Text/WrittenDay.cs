using System.Globalization;

namespace Checklist.Core.Text;

/// <summary>A day as readers write it.</summary>
public static class WrittenDay
{
    private static readonly string[] GermanMonths =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    /// <summary><c>1 November 2026</c>; the text itself in languages whose months are not known here, and where it is no day.</summary>
    /// <param name="iso">As files have it: <c>2026-11-01</c>.</param>
    public static string Of(string iso, string language)
    {
        if (!DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return iso;
        }

        return language.Split('-')[0].ToLowerInvariant() switch
        {
            "en" => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            "de" => string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {GermanMonths[date.Month - 1]} {date.Year:D4}"),
            _ => iso,
        };
    }
}
