using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist completion</c>: a script that lets a shell complete commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve, Func<CommandTable> table)
    {
        var shell = new Argument<string?>("SHELL") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("completion", "Print a script that completes commands and options") { shell };
        command.SetAction(parsed => Run(parsed.GetValue(shell), table(), resolve(parsed)));
        return new CliCommand(
            command,
            "SHELL is bash, zsh, fish or pwsh. Load the script where your shell starts.",
            [
                "eval \"$(checklist completion bash)\"              in ~/.bashrc",
                "eval \"$(checklist completion zsh)\"               in ~/.zshrc",
                "checklist completion fish | source               in config.fish",
                "checklist completion pwsh | Out-String | Invoke-Expression",
            ]);
    }

    private static int Run(string? shell, CommandTable table, Terminal terminal)
    {
        if (shell is null)
        {
            throw new UsageException("`completion` needs a shell", "write `checklist completion bash`, or `zsh`, `fish` or `pwsh`");
        }

        var scripts = new CompletionScripts(table);
        terminal.Output.Write(Choice.Parse("SHELL", shell, Shells) switch
        {
            "bash" => scripts.Bash(),
            "zsh" => scripts.Zsh(),
            "fish" => scripts.Fish(),
            _ => scripts.PowerShell(),
        });
        return ExitCode.Done;
    }
}
