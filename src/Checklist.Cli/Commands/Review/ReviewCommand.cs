using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands.Review;

/// <summary><c>checklist review</c>: the commands for the review of a version.</summary>
internal static class ReviewCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        CliCommand[] commands =
        [
            ReviewCollectCommand.Create(resolve),
            ReviewAnswerCommand.Create(resolve),
            ReviewReportCommand.Create(resolve),
        ];
        var group = new Command("review", "Reviews of a version: read comments back, answer them, report");
        foreach (var command in commands)
        {
            group.Add(command.Command);
        }

        return new CliCommand(
            group,
            "`checklist diff OLD NEW --to html` makes the page on which people review a version. What they say is in a file beside the catalog, reviews/VERSION.yaml, with a number for each comment and what was answered.",
            [
                "checklist diff 1.1.0 2.0.0 -o review.html",
                "checklist review collect reviews/*.json",
                "checklist review answer R-01 --disposition accepted --by \"O. Owner\"",
                "checklist review report",
            ])
        {
            Commands = commands,
        };
    }

    public static Option<string?> Catalog() => new("--catalog")
    {
        HelpName = "source",
        Description = "The catalog's file or folder. Default: the nearest catalog.yaml upwards",
    };

    public static Option<string?> Version() => new("--version")
    {
        HelpName = "version",
        Description = "The version that was reviewed. Default: that of the sources",
    };
}
