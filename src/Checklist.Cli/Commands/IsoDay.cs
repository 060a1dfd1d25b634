using System.Globalization;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary>A day on the command line.</summary>
internal static class IsoDay
{
    /// <summary>Null where none was given.</summary>
    public static DateOnly? Parse(string option, string? value)
    {
        if (value is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"`{value}` is not a day", $"write `{option}` with a day as in 2026-11-25");
    }
}
