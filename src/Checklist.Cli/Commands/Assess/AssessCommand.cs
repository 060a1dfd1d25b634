using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess</c>: the commands for audits.</summary>
internal static class AssessCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        CliCommand[] commands =
        [
            NewCommand.Create(resolve),
            CollectCommand.Create(resolve),
            FindingsCommand.Create(resolve),
            ReportCommand.Create(resolve),
            CarryCommand.Create(resolve),
            SignCommand.CreateEvidence(resolve),
            SignCommand.Create(resolve),
            CloseCommand.Create(resolve),
        ];
        var group = new Command("assess", "Audits: start, read filled forms back, report, carry over, sign, close");
        foreach (var command in commands)
        {
            group.Add(command.Command);
        }

        return new CliCommand(
            group,
            "An assessment is a file of its own beside the catalog, in assessments/. An answer counts while the text that was answered is the same.",
            [
                "checklist assess new 2026-q4 --target HOST01,HOST02",
                "checklist assess collect forms/*",
                "checklist assess report assessments/2026-q4.yaml",
            ])
        {
            Commands = commands,
        };
    }
}
