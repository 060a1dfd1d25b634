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
        var into = new Option<string?>("--into")
        {
            HelpName = "file",
            Description = "The assessment that takes the answers. Default: the only one in assessments/",
        };
        var prefer = new Option<string?>("--prefer")
        {
            HelpName = "which",
            Description = "Between two different answers: newest, the later date; or file, the one that is read last. Default: keep both",
        };
        var catalog = AssessOptions.Catalog();
        var dryRun = GlobalOptions.Flag("Say what would change and write nothing", "--dry-run");
        var others = GlobalOptions.Flag("Take forms of another audit too; their answers say which", "--from-other-audit");
        var targets = GlobalOptions.Flag("Add targets that the forms name and the assessment does not list", "--add-targets");
        var decide = new Option<string[]>("--decide")
        {
            HelpName = "which",
            Description = "Which answer holds where one is to another text: current, or other; for one check as other:control/check@target",
        };
        var by = new Option<string?>("--by") { HelpName = "name", Description = "Who decides, for --decide and --prefer" };
        var command = new Command("collect", "Read filled forms into an assessment")
        {
            files, into, prefer, decide, by, others, targets, catalog, dryRun,
        };
        command.SetAction(parsed => new CollectRun(
            new CollectArguments(
                Files(parsed.GetValue(files), parsed.GetValue(prefer) is not null || parsed.GetValue(decide) is [_, ..]),
                parsed.GetValue(into), Preference(parsed.GetValue(prefer)), parsed.GetValue(catalog), parsed.GetValue(dryRun))
            {
                TakesOtherAudits = parsed.GetValue(others),
                AddsTargets = parsed.GetValue(targets),
                Decisions = [.. (parsed.GetValue(decide) ?? []).Select(Decision)],
                By = TextArgument.Line("--by", parsed.GetValue(by)),
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "FILE is what people sent back, in any number. No answer is lost: each is new, as before, in conflict, or to another text, and"
                + " the counts add up to the answers read. Two different answers to one check are both kept, and neither counts until"
                + " somebody decides. An answer to another text is kept beside the one that counts. Comments and the order of the file"
                + " stay, and reading a form twice changes nothing.",
            [
                "checklist assess collect forms/* --into assessments/2026-q4.yaml", "checklist assess collect late.json --prefer newest",
                "checklist assess collect --decide other:hv-host-02/a@host01 --by \"O. Owner\"",
            ]);
    }

    /// <summary>The forms that were named; none where only a decision is recorded.</summary>
    /// <param name="isDeciding">Something is decided about what the assessment has already.</param>
    private static IReadOnlyList<string> Files(string[]? values, bool isDeciding)
    {
        if (values is not [_, ..] && isDeciding)
        {
            return [];
        }

        if (values is not [_, ..])
        {
            throw new UsageException("no FILE is given", "name the files that people sent back");
        }

        return values.Contains("") ? throw new UsageException("FILE is empty", "name a file") : values;
    }

    /// <summary>
    /// <c>current</c> or <c>other</c>, and behind a colon which check: <c>control/check@target</c>, of which the last two may be left out.
    /// </summary>
    private static TextDecision Decision(string value)
    {
        var parts = value.Split(':', 2);
        var takesOther = Choice.Parse("--decide", parts[0], ["current", "other"]) == "other";
        if (parts.Length == 1)
        {
            return new TextDecision(takesOther);
        }

        var place = parts[1].Split('@', 2);
        var check = place[0].Split('/', 2);
        string?[] words = [check[0], check.Length > 1 ? check[1] : null, place.Length > 1 ? place[1] : null];
        return Array.Exists(words, word => word?.Length == 0)
            ? throw new UsageException($"`{value}` does not name a check", "write it as `other:control/check@target`")
            : new TextDecision(takesOther, words[0], words[1], words[2]);
    }

    private static AnswerPreference Preference(string? value) => value is null
        ? AnswerPreference.None
        : Choice.Parse("--prefer", value, ["newest", "file"]) == "newest" ? AnswerPreference.Newest : AnswerPreference.File;
}

/// <summary>What <c>assess collect</c> was asked to do.</summary>
/// <param name="Into">Null: the only assessment of the nearest catalog.</param>
internal sealed record CollectArguments(IReadOnlyList<string> Files, string? Into, AnswerPreference Prefer, string? Catalog, bool IsDryRun)
{
    public bool TakesOtherAudits { get; init; }

    public bool AddsTargets { get; init; }

    public IReadOnlyList<TextDecision> Decisions { get; init; } = [];

    /// <summary>Who decides between answers; null where it was not said.</summary>
    public string? By { get; init; }
}
