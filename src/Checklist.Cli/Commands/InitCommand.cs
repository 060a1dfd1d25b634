using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist init</c> on the command line.</summary>
internal static class InitCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne };
        var template = new Option<string?>("--template")
        {
            HelpName = "name",
            Description = "What to start from: minimal, two controls; guide, chapters and a profile; audit, a worksheet with evidence;"
                + " policy, with roles that approve it. Default: guide",
        };
        var command = new Command("init", "Start a new catalog that builds") { folder, template };
        command.SetAction(parsed => new InitRun(
            Folder(parsed.GetValue(folder)),
            StarterTemplate.Named(Choice.Parse("--template", parsed.GetValue(template) ?? "guide", StarterTemplate.Names)),
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "Writes a first catalog with its schemas for editors into DIR, which is this folder unless you name another. Its id and title"
                + " come from the folder's name. The .gitignore gets a line for the outputs, and the"
                + " .gitattributes lines for releases and closed audits. A workflow for GitHub Actions goes where"
                + " GitHub looks for it, to the root of the repository. No file is ever overwritten.",
            [
                "checklist init policies                    a guide in the folder policies",
                "checklist init policies --template policy  a policy with approvals",
                "checklist init                             in this folder",
            ]);
    }

    private static string Folder(string? value) =>
        value is "" ? throw new UsageException("DIR is empty", "name a folder, or leave it out") : value ?? ".";
}
