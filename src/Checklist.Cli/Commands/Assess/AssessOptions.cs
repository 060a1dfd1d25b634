using System.CommandLine;
using System.Globalization;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Options that several commands for audits take.</summary>
internal static class AssessOptions
{
    public static Option<string?> Catalog() => new("--catalog")
    {
        HelpName = "source",
        Description = "The catalog's file or folder. Default: the nearest catalog.yaml above the assessment",
    };

    public static Option<string?> AsOf(string description) => new("--as-of") { HelpName = "date", Description = description };

    /// <summary>The value of the argument FILE.</summary>
    public static string Assessment(string? value) =>
        value is { Length: > 0 } path ? path : throw new UsageException("no FILE is given", "name an assessment");

    /// <summary>The day that was named, or the day on which the command runs.</summary>
    public static DateOnly Day(string? value, Terminal terminal)
    {
        if (value is null)
        {
            return DateOnly.FromDateTime(terminal.Clock.GetUtcNow().UtcDateTime);
        }

        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"`{value}` is not a date", "write it as YYYY-MM-DD");
    }
}
