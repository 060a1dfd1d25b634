using System.CommandLine;
using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Core;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist serve</c> on the command line.</summary>
internal static class ServeCommand
{
    private const string DefaultPort = "4100";

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var source = SourceArgument.Create();
        var port = new Option<string?>("--port") { HelpName = "number", Description = $"Port of this machine; 0 takes any that is free. Default: {DefaultPort}" };
        var paper = new Option<string?>("--paper") { HelpName = "size", Description = "Paper of the printed sheets: a4 or letter. Default: a4" };
        var command = new Command("serve", "Show the outputs in a browser and follow every save") { source, port, paper };
        command.SetAction(parsed => new ServeRun(
            new ServeArguments(SourceArgument.Value(parsed, source), ParsePort(parsed.GetValue(port) ?? DefaultPort), ParsePaper(parsed.GetValue(paper) ?? "a4")),
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            SourceArgument.Explanation + "\n\nThe pages are at the address that is printed, for this machine only, until Ctrl-C. Nothing is written to the disk. A page loads itself anew when its sources are saved, and shows what is wrong with them.",
            [
                "checklist serve                the catalog of this folder or above it",
                "checklist serve policies       every catalog below policies",
                "checklist serve --port 8080    at another port",
            ]);
    }

    private static int ParsePort(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw new UsageException($"`{value}` is not a value of `--port`", "give a number from 0 to 65535");

    private static PaperSize ParsePaper(string value) =>
        Choice.Parse("--paper", value, ["a4", "letter"]) == "a4" ? PaperSize.A4 : PaperSize.Letter;
}
