using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Commands.Assess;
using Checklist.Core;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands;

/// <summary><c>--assessment</c> and <c>--only</c>: the audit that a build shows.</summary>
internal static class AuditOption
{
    private static readonly string[] Words = ["open", "failed", "suspect", "new", "changed"];

    public static Option<string?> Assessment() => new("--assessment")
    {
        HelpName = "file",
        Description = "Fill in the answers of this assessment, for its targets",
    };

    public static Option<string[]> Only() => new("--only")
    {
        HelpName = "answers",
        Description = "With --assessment: print only controls with answers that are open, failed, suspect, new or changed, separated by commas",
    };

    public static IReadOnlyList<AnswerChoice> ParseOnly(IReadOnlyList<string> values, string? assessment)
    {
        if (values.Count > 0 && assessment is null)
        {
            throw new UsageException("`--only` needs an assessment", "add `--assessment <file>`");
        }

        return values.Count == 0 ? [] : [.. Choice.ParseSeveral("--only", values, Words).Select(word => Enum.Parse<AnswerChoice>(word, ignoreCase: true))];
    }

    /// <summary>Null where no assessment was named.</summary>
    public static AuditOptions? Read(string? assessment, IReadOnlyList<AnswerChoice> only, Terminal terminal) =>
        assessment is null ? null : new AuditOptions(new AuditPlace(terminal, new DiagnosticBag()).Read(assessment)) { Only = only };
}
