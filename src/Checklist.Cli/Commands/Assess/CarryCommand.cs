using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess carry</c> on the command line.</summary>
internal static class CarryCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var old = new Argument<string?>("OLD") { Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string?>("--to")
        {
            HelpName = "version",
            Description = "The version that is going to be answered: the catalog's own, or one of its releases. Default: the catalog's own",
        };
        var id = new Option<string?>("--id")
        {
            HelpName = "id",
            Description = "Name of the new audit. Default: that of the old one with the version behind it",
        };
        var title = new Option<string?>("--title") { HelpName = "text", Description = "As it is printed. Default: the id" };
        var catalog = AssessOptions.Catalog();
        var asOf = AssessOptions.AsOf("The day on which the audit starts, as YYYY-MM-DD. Default: today");
        var command = new Command("carry", "Start the next audit with the answers of the last") { old, to, id, title, catalog, asOf };
        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            return new CarryRun(
                new CarryArguments(
                    parsed.GetValue(old) is { Length: > 0 } path
                        ? path
                        : throw new UsageException("no OLD is given", "name the assessment of the last audit"),
                    parsed.GetValue(to),
                    TextArgument.Id(parsed.GetValue(id)),
                    TextArgument.Line("--title", parsed.GetValue(title)),
                    AssessOptions.Day(parsed.GetValue(asOf), terminal),
                    parsed.GetValue(catalog)),
                terminal).Run();
        });
        return new CliCommand(
            command,
            "Answers to a text that is unchanged are carried over and count, marked with the audit that they come from, their date and their assessor. Answers to a text that has changed are carried over as suspect: shown, not counted. Checks that are new have no answer.",
            [
                "checklist assess carry assessments/2026-q4.yaml --to 1.3.0 --id 2027-q1",
                "checklist build --assessment assessments/2027-q1.yaml --only suspect,new",
            ]);
    }
}

/// <summary>What <c>assess carry</c> was asked to do.</summary>
/// <param name="Version">The version that the catalog has to have; null for any.</param>
internal sealed record CarryArguments(string Old, string? Version, string? Id, string? Title, DateOnly Started, string? Catalog);
