using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist check</c> on the command line.</summary>
internal static class CheckCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var source = SourceArgument.Create();
        var coverage = GlobalOptions.Flag("Print what of the sources each output leaves out, and why", "--coverage");
        var format = new Option<string?>("--format")
        {
            HelpName = "format",
            Description = "How findings are reported: text, json, sarif, github or msbuild. Default: text, on the error stream; the others go to the standard output",
        };
        var fix = GlobalOptions.Flag("First write ids into the file for controls that have none; nothing else of the file changes", "--fix");
        var strict = GlobalOptions.Flag("Warnings count as errors", "--strict");
        var command = new Command("check", "Report every mistake in the sources, build nothing") { source, coverage, format, fix, strict };
        command.SetAction(parsed => new CheckRun(
            new CheckArguments(
                SourceArgument.Value(parsed, source), ParseFormat(parsed.GetValue(format) ?? "text"), parsed.GetValue(fix), parsed.GetValue(strict))
            {
                HasCoverage = parsed.GetValue(coverage),
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            SourceArgument.Explanation,
            [
                "checklist check                      the catalog of this folder or above it",
                "checklist check policies --strict    as a gate before a merge",
                "checklist check --coverage           what no output prints",
                "checklist check --format github      notes beside the lines of a change",
                "checklist check --format sarif > checklist.sarif",
            ]);
    }

    private static ReportFormat ParseFormat(string value) => Choice.Parse("--format", value, ["text", "json", "sarif", "github", "msbuild"]) switch
    {
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        "github" => ReportFormat.GitHub,
        "msbuild" => ReportFormat.MsBuild,
        _ => ReportFormat.Text,
    };
}
