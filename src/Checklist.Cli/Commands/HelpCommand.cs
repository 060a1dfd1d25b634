using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist help</c>: what <c>--help</c> prints, and all of it as a manual page.</summary>
internal static class HelpCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve, Func<CommandTable> table)
    {
        var words = new Argument<string[]>("COMMAND") { Arity = ArgumentArity.ZeroOrMore };
        var man = GlobalOptions.Flag("Print the manual page, for the program man", "--man");
        var command = new Command("help", "Explain a command") { words, man };
        command.SetAction(parsed => Run(parsed.GetValue(words) ?? [], parsed.GetValue(man), table(), resolve(parsed)));
        return new CliCommand(
            command,
            "Without COMMAND, all commands are listed. The manual page has all commands with all options.",
            ["checklist help build", "checklist help assess new", "checklist help --man > checklist.1"]);
    }

    private static int Run(IReadOnlyList<string> words, bool isMan, CommandTable table, Terminal terminal)
    {
        if (isMan)
        {
            terminal.Output.Write(new ManPage(table).Write());
            return ExitCode.Done;
        }

        HelpPage.Write(table, words.Count == 0 ? table.Root : Find(string.Join(' ', words), table), terminal.Output);
        return ExitCode.Done;
    }

    private static Command Find(string path, CommandTable table)
    {
        if (table.All.FirstOrDefault(candidate => candidate.Path == path) is { Command: { } found })
        {
            return found.Command;
        }

        var nearest = Spelling.Nearest(path, table.All.Select(candidate => candidate.Path));
        throw new UsageException(
            $"there is no command `{path}`", nearest is null ? "run `checklist help` to see them all" : $"use `{nearest}`");
    }
}
