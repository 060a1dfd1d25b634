using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Assessments;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess collect</c> on the command line.</summary>
internal static class CollectCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var into = new Option<string?>("--into") { HelpName = "file", Description = "The assessment that takes the answers. Default: the only one in assessments/" };
        var prefer = new Option<string?>("--prefer") { HelpName = "which", Description = "Between two different answers: newest, the later date; or file, the one that is read last. Default: keep both" };
        var catalog = AssessOptions.Catalog();
        var dryRun = GlobalOptions.Flag("Say what would change and write nothing", "--dry-run");
        var command = new Command("collect", "Read filled forms into an assessment") { files, into, prefer, catalog, dryRun };
        command.SetAction(parsed => new CollectRun(
            new CollectArguments(Files(parsed.GetValue(files)), parsed.GetValue(into), Preference(parsed.GetValue(prefer)), parsed.GetValue(catalog), parsed.GetValue(dryRun)),
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "FILE is what people sent back, in any number. Answers are merged: new and changed ones are written into the assessment, whose comments and order stay. Two different answers to one check are both kept, and neither counts until one is removed. Reading a file twice changes nothing.",
            ["checklist assess collect forms/* --into assessments/2026-q4.yaml", "checklist assess collect late.json --prefer newest"]);
    }

    private static IReadOnlyList<string> Files(string[]? values)
    {
        if (values is not [_, ..])
        {
            throw new UsageException("no FILE is given", "name the files that people sent back");
        }

        return values.Contains("") ? throw new UsageException("FILE is empty", "name a file") : values;
    }

    private static AnswerPreference Preference(string? value) => value is null
        ? AnswerPreference.None
        : Choice.Parse("--prefer", value, ["newest", "file"]) == "newest" ? AnswerPreference.Newest : AnswerPreference.File;
}
