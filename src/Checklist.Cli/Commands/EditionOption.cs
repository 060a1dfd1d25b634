using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Documents;

namespace Checklist.Cli.Commands;

/// <summary><c>--edition</c>: how much of the catalog is printed.</summary>
internal static class EditionOption
{
    public static Option<string?> Create() => new("--edition")
    {
        HelpName = "edition",
        Description =
            $"How much is printed: {string.Join(", ", Editions.Words.SkipLast(1))} or {Editions.Words[^1]}. Default: guide in Markdown and HTML, handout in print, and worksheet with --assessment",
    };

    public static Edition? Parse(string? value) =>
        value is null ? null : Editions.Parse(Choice.Parse("--edition", value, [.. Editions.Words]));
}
