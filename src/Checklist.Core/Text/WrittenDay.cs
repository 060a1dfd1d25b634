using System.Globalization;

namespace Checklist.Core.Text;

/// <summary>A day as readers write it.</summary>
public static class WrittenDay
{
    /// <summary><c>1 November 2026</c>; the text itself in languages whose months are not known here, and where it is no day.</summary>
    /// <param name="iso">As files have it: <c>2026-11-01</c>.</param>
    public static string Of(string iso, string language)
    {
        var isEnglish = language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
        return isEnglish && DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : iso;
    }
}
