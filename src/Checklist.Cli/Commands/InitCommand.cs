using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist init</c> on the command line.</summary>
internal static class InitCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init", "Start a new catalog that builds") { folder };
        command.SetAction(parsed => new InitRun(Folder(parsed.GetValue(folder)), resolve(parsed)).Run());
        return new CliCommand(
            command,
            "Writes catalog.yaml with a first checklist, its schema for editors, a .gitignore and a workflow for GitHub Actions into DIR, which is this folder unless you name another. Files that exist are never overwritten.",
            ["checklist init policies", "checklist init"]);
    }

    private static string Folder(string? value) =>
        value is "" ? throw new UsageException("DIR is empty", "name a folder, or leave it out") : value ?? ".";
}
