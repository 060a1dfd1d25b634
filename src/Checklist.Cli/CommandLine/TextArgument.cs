using System.Diagnostics.CodeAnalysis;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Cli.CommandLine;

/// <summary>
/// Names and texts of the command line that are going to be in a file. What no file may hold is refused before anything is read.
/// </summary>
internal static class TextArgument
{
    /// <summary>One line, without white space around it; null where the option is left out.</summary>
    /// <param name="option">As it is written, with its dashes.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Line(string option, string? value) => value is null ? null : Checked(option, TextKind.Line, value.Trim());

    /// <summary>Several lines, without white space around them; null where the option is left out.</summary>
    public static string? Prose(string option, string? value) => value is null ? null : Checked(option, TextKind.Prose, value.Trim());

    /// <summary>Null where the option is left out.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Id(string? value) => value is null || TextPatterns.IsMatch(TextKind.Id, value)
        ? value
        : throw new UsageException($"`{value}` is not an id", "use letters, digits, `.`, `_` and `-`, and start with a letter or digit");

    private static string Checked(string option, TextKind kind, string value) => TextRule.Problem(kind, value) is { } problem
        ? throw new UsageException(
            $"`{option}` {problem}", problem == "is empty" ? $"write `{option} <text>`" : "write it without, or shorter")
        : value;
}
