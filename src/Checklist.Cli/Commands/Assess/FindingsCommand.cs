using System.CommandLine;
using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess findings</c> on the command line.</summary>
internal static class FindingsCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var fromResults = GlobalOptions.Flag(
            "Add a finding for each control that failed or is partly met, with the targets that it is on", "--from-results");
        var change = new FindingOptions();
        var format = new WordOption<bool>("--format", "format", "How to list them", [new("text", false), new("json", true)]);
        var asOf = AssessOptions.AsOf("The day on which due dates are looked at, as YYYY-MM-DD. Default: today");
        var catalog = AssessOptions.Catalog();
        var command = new Command("findings", "List the findings of an audit, add those that it made, and follow them up")
        {
            file, fromResults,
        };
        change.AddTo(command);
        Option[] others = [format, asOf, catalog];
        foreach (var option in others)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            var day = AssessOptions.Day(parsed.GetValue(asOf), terminal);
            return new FindingsRun(
                new FindingsArguments(AssessOptions.Assessment(parsed.GetValue(file)), day, parsed.GetValue(catalog))
                {
                    FromResults = parsed.GetValue(fromResults),
                    Change = change.Read(parsed, day),
                    IsJson = format.Read(parsed),
                },
                terminal).Run();
        });
        return new CliCommand(
            command,
            "The register of findings is in the assessment, under `findings`: the number, which stays, the control, what was found, and"
                + " what is done about it. `--from-results` adds one finding for each control with open results; where a finding is on the"
                + " control and target already, nothing is added. `--set` changes what its options name, `--add` makes a new finding."
                + " Comments and the order of the file stay.",
            [
                "checklist assess findings assessments/2026-q4.yaml --from-results",
                "checklist assess findings assessments/2026-q4.yaml --set F-01 --grade major --owner \"O. Owner\" --due 2027-01-31",
                "checklist assess findings assessments/2026-q4.yaml --set F-01 --status closed --verified-by \"A. Auditor\"",
                "checklist assess findings assessments/2026-q4.yaml --format json",
            ]);
    }
}

/// <summary>The options that say which finding is changed, and how.</summary>
internal sealed class FindingOptions
{
    private readonly Option<string?> set = Named("--set", "number", "Change the finding of this number as the options after it say");
    private readonly Option<string?> add = Named("--add", "control", "Add a finding about this control; it takes the next number");
    private readonly Option<string[]> target = new("--target") { HelpName = "ids", Description = "What it is on, separated by commas" };
    private readonly Option<string?> grade = Named("--grade", "grade", "major, minor, opportunity or conformity");
    private readonly Option<string?> statement = Named("--statement", "text", "What was found");
    private readonly Option<string[]> evidence = new("--evidence")
    {
        HelpName = "file",
        Description = "One more file or address that supports it. May be given several times",
    };

    private readonly Option<string?> owner = Named("--owner", "name", "Who has to see to it");
    private readonly Option<string?> due = Named("--due", "date", "The last day on which it may still be open, as YYYY-MM-DD");
    private readonly Option<string?> cause = Named("--cause", "text", "Why it could happen: the root cause");
    private readonly Option<string?> correction = Named("--correction", "text", "What removes the fault");
    private readonly Option<string?> action = Named("--action", "text", "What keeps it from happening again");
    private readonly Option<string?> status = Named("--status", "status", "open, corrected or closed");
    private readonly Option<string?> verifiedBy = Named(
        "--verified-by", "name", "Who looked whether what was done works, on the day of --as-of");

    private Option[] Values => [target, grade, statement, evidence, owner, due, cause, correction, action, status, verifiedBy];

    public void AddTo(Command command)
    {
        Option[] all = [set, add, .. Values];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>Null where no finding is named, and no change either.</summary>
    /// <param name="day">Of a verification.</param>
    public RegisterChange? Read(ParseResult parsed, DateOnly day)
    {
        var number = TextArgument.Id(parsed.GetValue(set));
        var control = TextArgument.Id(parsed.GetValue(add));
        var given = Values.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
        if (number is null && control is null)
        {
            return given is null ? null : throw new UsageException(
                $"`{given.Name}` names no finding", "say which with `--set <number>`, or add one with `--add <control>`");
        }

        if (number is not null && control is not null)
        {
            throw new UsageException("`--set` and `--add` exclude each other", "leave one of them out");
        }

        if (number is not null && given is null)
        {
            throw new UsageException($"`--set {number}` changes nothing", "add what to change, as in `--owner <name>`");
        }

        var change = new RegisterChange
        {
            Id = number,
            Control = control,
            Targets = Targets(parsed.GetValue(target) ?? []),
            Grade = Word<FindingGrade>("--grade", parsed.GetValue(grade)),
            Statement = TextArgument.Prose("--statement", parsed.GetValue(statement)),
            AddedEvidence = [.. (parsed.GetValue(evidence) ?? []).SelectMany(line =>
                EvidenceLine.Parse(TextArgument.Line("--evidence", line)))],
            Owner = TextArgument.Line("--owner", parsed.GetValue(owner)),
            Due = IsoDay.Parse("--due", parsed.GetValue(due))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Cause = TextArgument.Prose("--cause", parsed.GetValue(cause)),
            Correction = TextArgument.Prose("--correction", parsed.GetValue(correction)),
            Action = TextArgument.Prose("--action", parsed.GetValue(action)),
            Status = Word<FindingStatus>("--status", parsed.GetValue(status)),
            Verified = TextArgument.Line("--verified-by", parsed.GetValue(verifiedBy)) is { } by
                ? new FindingVerification(by, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : null,
        };
        return control is not null && change.Statement is null
            ? throw new UsageException("a new finding needs a statement", "say what was found with `--statement <text>`")
            : change;
    }

    private static IReadOnlyList<string>? Targets(IReadOnlyList<string> values) => values.Count == 0
        ? null
        : [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Select(id => TextArgument.Id(id))
            .Distinct(StringComparer.Ordinal)];

    private static T? Word<T>(string option, string? value)
        where T : struct, Enum => value is null ? null : MachineWord.Find<T>(Choice.Parse(option, value, MachineWord.All<T>()));

    private static Option<string?> Named(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
