using System.Globalization;

namespace Checklist.Core.Languages;

/// <summary>A day as readers write it.</summary>
public static class WrittenDay
{
    /// <summary><c>1 November 2026</c>; the text itself in languages that the tool does not have, and where it is no day.</summary>
    /// <param name="iso">As files have it: <c>2026-11-01</c>.</param>
    public static string Of(string iso, string language)
    {
        if (!DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return iso;
        }

        var words = Words.Of(language);
        return words.Speak(language)
            ? words.Format("day.written", date.Day, words["day.months"].Split(' ')[date.Month - 1], $"{date.Year:D4}")
            : iso;
    }
}
