using System.CommandLine;
using System.Globalization;
using System.Net;
using Checklist.Cli.CommandLine;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist serve</c> on the command line.</summary>
internal static class ServeCommand
{
    private const string DefaultPort = "4100";

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var source = SourceArgument.Create();
        var port = new Option<string?>("--port")
        {
            HelpName = "number",
            Description = $"Port of this machine; 0 takes any that is free. Default: {DefaultPort}",
        };
        var host = new Option<string?>("--host")
        {
            HelpName = "address",
            Description = "Address of this machine at which others may look too, behind a token in the address that is printed;"
                + " 0.0.0.0 means all of them. Default: this machine alone",
        };
        var open = GlobalOptions.Flag("Open the first page in a browser", "--open");
        var paper = PaperOption.Create();
        var assessment = AuditOption.Assessment();
        var only = AuditOption.Only();
        var edition = EditionOption.Create();
        var target = TargetOption.Create();
        var profiles = new ProfileOptions();
        var command = new Command("serve", "Show the outputs in a browser and follow every save")
        {
            source, port, host, open, edition, target, assessment, only, paper,
        };
        profiles.AddTo(command);
        command.SetAction(parsed => new ServeRun(
            new ServeArguments(
                SourceArgument.Value(parsed, source),
                ParsePort(parsed.GetValue(port) ?? DefaultPort),
                paper.Read(parsed))
            {
                Assessment = parsed.GetValue(assessment),
                Edition = EditionOption.Parse(parsed.GetValue(edition)),
                Host = ParseHost(parsed.GetValue(host)),
                IsOpening = parsed.GetValue(open),
                Only = AuditOption.ParseOnly(parsed.GetValue(only) ?? [], parsed.GetValue(assessment)),
                Profiles = profiles.Read(parsed),
                Targets = TargetOption.Parse(parsed.GetValue(target) ?? []),
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            SourceArgument.Explanation
                + "\n\nThe pages are at the address that is printed, until Ctrl-C. Nothing is written to the disk. A page reloads when its"
                + " sources are saved, and shows what is wrong with them. Without --host only this machine can reach it.",
            [
                "checklist serve                 the catalog of this folder or above it",
                "checklist serve policies        every catalog below policies",
                "checklist serve --open          and open it in a browser",
                "checklist serve --host 0.0.0.0  for a look on a phone in the same network",
                "checklist serve --port 8080     at another port",
                "checklist serve --profile all   the whole catalog and each profile",
            ]);
    }

    private static int ParsePort(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw new UsageException($"`{value}` is not a value of `--port`", "give a number from 0 to 65535");

    private static IPAddress? ParseHost(string? value)
    {
        if (value is null or "localhost")
        {
            return null;
        }

        var isWhole = value.Contains(':', StringComparison.Ordinal) || value.Count(sign => sign == '.') == 3; // `1` is 0.0.0.1 else
        return isWhole && IPAddress.TryParse(value, out var address) ? address : throw new UsageException(
            $"`{value}` is not an address", "give an address of this machine as in 192.168.1.5, or 0.0.0.0 for all of them");
    }
}

/// <summary>What <c>serve</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
/// <param name="Port">0: any that is free.</param>
internal sealed record ServeArguments(string? Source, int Port, PaperSize Paper)
{
    /// <summary>Where the preview answers; null for this machine alone.</summary>
    public IPAddress? Host { get; init; }

    /// <summary>Whether a browser is started.</summary>
    public bool IsOpening { get; init; }

    /// <summary>The audit to show; null for a blank checklist.</summary>
    public string? Assessment { get; init; }

    public IReadOnlyList<AnswerChoice> Only { get; init; } = [];

    /// <summary>Null: the edition that each format is made for.</summary>
    public Edition? Edition { get; init; }

    public ProfileRequest Profiles { get; init; } = ProfileRequest.None;

    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];
}
