using Checklist.Cli.CommandLine;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Cli.Commands;

/// <summary>What fits <c>--edition applicability</c>: it decides about the whole, and nobody fills it in.</summary>
internal static class ApplicabilityOption
{
    public static void Check(BuildArguments arguments)
    {
        if (arguments.Edition != Edition.Applicability)
        {
            if (arguments.Frameworks.Count > 0)
            {
                throw new UsageException("`--framework` is for the edition `applicability`", "add `--edition applicability`");
            }

            return;
        }

        (string Option, bool IsGiven)[] others =
        [
            ("--since", arguments.Since is not null), ("--only", arguments.Only.Count > 0), ("--target", arguments.Targets.Count > 0),
            ("--copy", arguments.Copy is not null),
        ];
        if (others.FirstOrDefault(other => other.IsGiven).Option is { } option)
        {
            throw new UsageException(
                $"`{option}` and `--edition applicability` cannot be used together", "the statement is about everything: leave it out");
        }

        if (arguments.Formats.Contains(OutputFormat.Csv))
        {
            throw new UsageException("a statement of applicability is not written as csv", "use `--to xlsx`");
        }
    }
}
