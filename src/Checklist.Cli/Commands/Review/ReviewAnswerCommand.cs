using System.CommandLine;
using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Commands.Assess;
using Checklist.Cli.Fixes;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Review;

/// <summary><c>checklist review answer</c> on the command line.</summary>
internal static class ReviewAnswerCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var id = new Argument<string?>("NUMBER") { Arity = ArgumentArity.ZeroOrOne };
        var disposition = new Option<string?>("--disposition")
        {
            HelpName = "word",
            Description = "What becomes of the comment: accepted, accepted-in-part, rejected or noted",
        };
        var answer = new Option<string?>("--answer") { HelpName = "text", Description = "What is said to the reviewer" };
        var by = new Option<string?>("--by") { HelpName = "name", Description = "Who answers" };
        var on = new Option<string?>("--on") { HelpName = "day", Description = "On which day, as in 2026-11-25. Default: today" };
        var version = ReviewCommand.Version();
        var catalog = ReviewCommand.Catalog();
        var command = new Command("answer", "Say what becomes of a comment")
        {
            id, disposition, answer, by, on, version, catalog,
        };
        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            var day = AssessOptions.Day(parsed.GetValue(on), terminal).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var given = new ReviewAnswer(
                Disposition(parsed.GetValue(disposition)),
                TextArgument.Prose("--answer", parsed.GetValue(answer)),
                TextArgument.Line("--by", parsed.GetValue(by)),
                day);
            return given is { Disposition: null, Text: null }
                ? throw new UsageException("nothing is answered", "give `--disposition <word>`, and `--answer <text>` where it needs one")
                : new ReviewAnswerRun(
                    new ReviewAnswerArguments(
                        parsed.GetValue(id) ?? throw new UsageException("NUMBER is missing", "name a comment, as in `R-01`"),
                        given, parsed.GetValue(version), parsed.GetValue(catalog)),
                    terminal).Run();
        });
        return new CliCommand(
            command,
            "NUMBER is that of a comment in reviews/VERSION.yaml. What the options name is written; the rest of the file stays to the"
                + " letter. You may write the same keys by hand: `disposition`, `answer`, `by`, `on`.",
            [
                "checklist review answer R-01 --disposition accepted --by \"O. Owner\"",
                "checklist review answer R-07 --disposition rejected --answer \"The law asks for seven years.\" --by \"O. Owner\"",
            ]);
    }

    private static ReviewDisposition? Disposition(string? word) => word is null
        ? null
        : MachineWord.Find<ReviewDisposition>(Choice.Parse("--disposition", word, MachineWord.All<ReviewDisposition>()));
}

/// <summary>What <c>review answer</c> was asked to write.</summary>
/// <param name="Version">Null: that of the sources.</param>
internal sealed record ReviewAnswerArguments(string Id, ReviewAnswer Answer, string? Version, string? Catalog);

/// <summary>Writes an answer beside its comment.</summary>
internal sealed class ReviewAnswerRun(ReviewAnswerArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        if (OneCatalog.Find(arguments.Catalog, terminal, diagnostics) is { } location)
        {
            Answer(location);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Answer(CatalogLocation location)
    {
        var workspace = location.Open(terminal, diagnostics);
        if (Reviews.Answer(workspace, arguments.Version, arguments.Id, arguments.Answer) is not { } answered)
        {
            return;
        }

        if (!answered.IsFound)
        {
            var nearest = Spelling.NearestId(arguments.Id, answered.Numbers);
            throw new UsageException(
                $"there is no comment `{arguments.Id}` in `{answered.Path}`",
                nearest is not null ? $"use `{nearest}`"
                    : answered.Numbers.Count == 0 ? "collect reviews first, or name another version with `--version`"
                    : $"the numbers are {answered.Numbers[0]} to {answered.Numbers[^1]}");
        }

        var path = Path.Combine(location.Folder, answered.Path);
        var edited = answered.Edits.Count == 0 ? null : EditedFile.Create(path, answered.Edits, WrittenKind.Review, diagnostics);
        if (edited is not null && new FileWriter([location.Folder], terminal, diagnostics).Replace(edited) && !terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(path))}: {arguments.Id} answered\n");
        }
    }
}
