using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Diagnostics;
using Checklist.Core.Templates;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist templates</c>: the templates that a catalog can replace.</summary>
internal static class TemplatesCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var path = new Argument<string?>("PATH") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("templates", "Print a template, to start one of your own from") { path };
        command.SetAction(parsed => Run(parsed.GetValue(path), resolve(parsed)));
        return new CliCommand(
            command,
            "Without PATH, the paths of all templates, style sheets and scripts are printed. A file of the same path in the folder"
                + " templates beside the catalog takes the place of the tool's.",
            ["checklist templates", "checklist templates html/front.html > templates/html/front.html"]);
    }

    private static int Run(string? path, Terminal terminal)
    {
        if (path is null)
        {
            terminal.Output.Write(string.Concat(TemplateSet.Shipped.Select(shipped => shipped + "\n")));
            return ExitCode.Done;
        }

        if (!TemplateSet.Shipped.Contains(path, StringComparer.Ordinal))
        {
            var nearest = Spelling.Nearest(path, TemplateSet.Shipped);
            throw new UsageException(
                $"there is no template `{path}`", nearest is null ? "run `checklist templates` to see them all" : $"use `{nearest}`");
        }

        terminal.Output.Write(TemplateSet.ShippedText(path));
        return ExitCode.Done;
    }
}
