using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist explain</c>: what a finding means, for one code or as a chapter of the manual for all.</summary>
internal static class ExplainCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var code = new Argument<string?>("CODE") { Arity = ArgumentArity.ZeroOrOne };
        var all = GlobalOptions.Flag("Print the explanations of all codes as Markdown", "--all");
        var command = new Command("explain", "Say what a finding means and how to fix it") { code, all };
        command.SetAction(parsed => Run(parsed.GetValue(code), parsed.GetValue(all), resolve(parsed)));
        return new CliCommand(
            command,
            "CODE is the word after `error` or `warning` in a finding, such as CHK2003, or its name, such as unknown-key.",
            ["checklist explain CHK2003", "checklist explain unknown-key", "checklist explain --all > diagnostics.md"]);
    }

    private static int Run(string? code, bool isAll, Terminal terminal)
    {
        switch (code, isAll)
        {
            case (null, true):
                DiagnosticChapter.Write(DiagnosticTable.All, terminal.Output);
                return ExitCode.Done;
            case (null, false):
                throw new UsageException("`explain` needs a code", "write `checklist explain CHK2003`, or `--all`");
            case (_, true):
                throw new UsageException("a code and `--all` exclude each other", "leave one of them out");
            default:
                Explanation.Write(Find(code), terminal.Output);
                return ExitCode.Done;
        }
    }

    private static DiagnosticDescriptor Find(string code)
    {
        if (DiagnosticTable.Find(code) is { } found)
        {
            return found;
        }

        var known = DiagnosticTable.All.SelectMany(descriptor => new[] { descriptor.Code, descriptor.Name });
        var nearest = Spelling.Nearest(code, known);
        throw new UsageException(
            $"there is no diagnostic `{code}`", nearest is null ? "run `checklist explain --all` to see them all" : $"use `{nearest}`");
    }
}
