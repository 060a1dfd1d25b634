using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands.Review;

/// <summary><c>checklist review collect</c> on the command line.</summary>
internal static class ReviewCollectCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var version = ReviewCommand.Version();
        var catalog = ReviewCommand.Catalog();
        var dryRun = GlobalOptions.Flag("Say what would change and write nothing", "--dry-run");
        var command = new Command("collect", "Read what reviewers sent into reviews/VERSION.yaml") { files, version, catalog, dryRun };
        command.SetAction(parsed => new ReviewCollectRun(
            new ReviewCollectArguments(
                Files(parsed.GetValue(files)), parsed.GetValue(version), parsed.GetValue(catalog), parsed.GetValue(dryRun)),
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "FILE is what the review page exports, in any number and any order. Of each reviewer and part of the text the latest decision"
                + " holds, and what was said before stays beside it. A comment gets a number, which it keeps. Comments and keys that you"
                + " add to the file stay, and reading a file twice changes nothing. A file of a different version or catalog is refused.",
            ["checklist review collect ~/Downloads/*-review-*.json", "checklist review collect late.json --version 2.0.0 --dry-run"]);
    }

    private static IReadOnlyList<string> Files(string[]? values) => values is not [_, ..]
        ? throw new UsageException("no FILE is given", "name the files that reviewers sent")
        : values.Contains("") ? throw new UsageException("FILE is empty", "name a file") : values;
}

/// <summary>What <c>review collect</c> was asked to do.</summary>
/// <param name="Version">Null: that of the sources.</param>
internal sealed record ReviewCollectArguments(IReadOnlyList<string> Files, string? Version, string? Catalog, bool IsDryRun);
