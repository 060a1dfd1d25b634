using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Assessments;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess new</c> on the command line.</summary>
internal static class NewCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne };
        var targets = TargetOption.Create();
        var list = new Option<string?>("--targets")
        {
            HelpName = "file",
            Description = "A list of targets, as CSV or YAML with id, title, also and group",
        };
        var assessors = new Option<string[]>("--assessor") { HelpName = "name", Description = "Who looks. May be given several times" };
        var title = new Option<string?>("--title") { HelpName = "text", Description = "As it is printed. Default: the id" };
        var profile = new Option<string?>("--profile")
        {
            HelpName = "id",
            Description = "The profile that is audited. Default: the whole catalog",
        };
        var catalog = AssessOptions.Catalog();
        var asOf = AssessOptions.AsOf("The day on which the audit starts, as YYYY-MM-DD. Default: today");
        var command = new Command("new", "Start an assessment") { id, targets, list, assessors, title, profile, catalog, asOf };
        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            var wish = new NewAssessment(
                Id(parsed.GetValue(id)),
                [.. TargetOption.Parse(parsed.GetValue(targets) ?? []).Select(target => new AssessmentTarget(target.Id, target.Title))],
                Names("--assessor", parsed.GetValue(assessors)), AssessOptions.Day(parsed.GetValue(asOf), terminal))
            {
                Title = TextArgument.Line("--title", parsed.GetValue(title)),
                Profile = Profile(parsed.GetValue(profile)),
            };
            return new NewRun(wish, parsed.GetValue(list), parsed.GetValue(catalog), terminal).Run();
        });
        return new CliCommand(
            command,
            "Writes assessments/ID.yaml beside the catalog. It names the version and digest of the text that is going to be answered. A file that exists is never overwritten.",
            [
                "checklist assess new 2026-q4 --target HOST01,HOST02 --assessor \"A. Auditor\"",
                "checklist assess new 2026-q4 --targets hosts.csv", "checklist assess new 2026-q4 --catalog policies",
            ]);
    }

    private static string Id(string? value) => value switch
    {
        null or "" => throw new UsageException("no ID is given", "name the audit, as in `checklist assess new 2026-q4`"),
        _ => TextArgument.Id(value),
    };

    private static string? Profile(string? value) => value == ProfileRequest.All
        ? throw new UsageException("an audit is of one profile, or of the whole catalog", "name one profile, or leave `--profile` out")
        : value;

    private static IReadOnlyList<string> Names(string option, string[]? values) =>
        [.. (values ?? []).Select(value => TextArgument.Line(option, value))];
}
