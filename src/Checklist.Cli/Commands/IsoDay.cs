using System.Globalization;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary>A day on the command line.</summary>
internal static class IsoDay
{
    /// <summary>The day as it was written; null where none was.</summary>
    public static string? Parse(string option, string? value) =>
        value is null || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? value
            : throw new UsageException($"`{value}` is not a day", $"write `{option}` with a day as in 2026-11-25");
}
