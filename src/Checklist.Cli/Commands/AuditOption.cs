using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Commands.Assess;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary><c>--assessment</c> and <c>--only</c>: the audit that a build shows.</summary>
internal static class AuditOption
{
    public static Option<string?> Assessment() => new("--assessment")
    {
        HelpName = "file",
        Description = "Fill in the answers of this assessment, for its targets",
    };

    public static Option<string[]> Only() => new("--only")
    {
        HelpName = "answers",
        Description =
            "With --assessment: print only controls with answers that are open, failed, suspect, new or changed, separated by commas",
    };

    /// <summary>The same for a command that has <c>--since</c> as well.</summary>
    public static Option<string[]> OnlyWithSince() => new("--only")
    {
        HelpName = "words",
        Description = "With --assessment: print only controls with answers that are open, failed, suspect, new or changed, separated by commas. "
            + "With --since: audit for what has to be answered, read for the rest of what changed, all for both",
    };

    /// <summary>Takes the word for <c>--since</c> out of the words.</summary>
    public static ChangeChoice ParseSince(ref string[] values, string? since)
    {
        var words = values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).ToList();
        var own = words.Where(word => MachineWord.Find<ChangeChoice>(word) is not null).Distinct(StringComparer.Ordinal).ToList();
        if (own.Count == 0)
        {
            return ChangeChoice.All;
        }

        if (since is null)
        {
            throw new UsageException($"`--only {own[0]}` needs a version to compare with", "add `--since <version>`");
        }

        if (own.Count > 1)
        {
            throw new UsageException("`--only` names more than one of `audit`, `read` and `all`", "name one of them");
        }

        values = [.. words.Except(own, StringComparer.Ordinal)];
        return MachineWord.Find<ChangeChoice>(own[0])!.Value;
    }

    public static IReadOnlyList<AnswerChoice> ParseOnly(IReadOnlyList<string> values, string? assessment)
    {
        if (values.Count > 0 && assessment is null)
        {
            throw new UsageException("`--only` needs an assessment", "add `--assessment <file>`");
        }

        return values.Count == 0
            ? []
            : [.. Choice.ParseSeveral("--only", values, [.. MachineWord.All<AnswerChoice>()])
                .Select(word => MachineWord.Find<AnswerChoice>(word)!.Value)];
    }

    /// <summary>Null where no assessment was named.</summary>
    public static AuditOptions? Read(string? assessment, IReadOnlyList<AnswerChoice> only, Terminal terminal) =>
        assessment is null ? null : new AuditOptions(new AuditPlace(terminal, new DiagnosticBag()).Read(assessment)) { Only = only };
}
