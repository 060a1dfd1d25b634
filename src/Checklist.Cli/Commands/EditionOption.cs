using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Documents;

namespace Checklist.Cli.Commands;

/// <summary><c>--edition</c>: how much of the catalog is printed.</summary>
internal static class EditionOption
{
    private static readonly string[] Words = ["guide", "handout", "card", "summary"];

    public static Option<string?> Create() => new("--edition")
    {
        HelpName = "edition",
        Description = "How much is printed: guide, handout, card or summary. Default: guide in Markdown and HTML, handout in print",
    };

    public static Edition? Parse(string? value) => value is null ? null : Choice.Parse("--edition", value, Words) switch
    {
        "guide" => Edition.Guide,
        "handout" => Edition.Handout,
        "card" => Edition.Card,
        _ => Edition.Summary,
    };
}
