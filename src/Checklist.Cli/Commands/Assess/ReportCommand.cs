using System.CommandLine;
using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Core;
using ControlSeverity = Checklist.Core.Catalogs.ControlSeverity;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess report</c> on the command line.</summary>
internal static class ReportCommand
{
    private static readonly string[] Formats = ["markdown", "html", "pdf", "xlsx", "json"];
    private static readonly string[] Kinds = ["fail", "partial", "open", "unanswered"];
    private static readonly string[] Severities = ["critical", "high", "medium", "low", "info"];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string[]>("--to") { HelpName = "formats", Description = "What to write, separated by commas: markdown, html, pdf, xlsx, json. Default: all of them" };
        var output = new Option<string?>("--output", "-o") { HelpName = "folder", Description = "Where the report goes. Default: out/<catalog>/assessments/<assessment>" };
        var against = new Option<string?>("--against") { HelpName = "file", Description = "An earlier assessment: the report says what changed since" };
        var failOn = new Option<string[]>("--fail-on") { HelpName = "kinds", Description = "Exit with 1 when there is one: fail, partial, open or unanswered, each with a least severity, as in fail:high. Separated by commas" };
        var maximum = new Option<string?>("--max-open") { HelpName = "number", Description = "Exit with 1 when more findings than this are open" };
        var bundle = new Option<string?>("--bundle") { HelpName = "file", Description = "Put the report, the assessment and its evidence into one zip file" };
        var paper = new Option<string?>("--paper") { HelpName = "size", Description = "Paper of the PDF: a4 or letter. Default: a4" };
        var asOf = AssessOptions.AsOf("The day on which waivers are looked at, as YYYY-MM-DD. Default: today");
        var catalog = AssessOptions.Catalog();
        var command = new Command("report", "Report an audit, and hold it against a gate") { file, to, output, against, failOn, maximum, bundle, asOf, paper, catalog };
        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            return new ReportRun(
                new ReportArguments(
                    parsed.GetValue(file) is { Length: > 0 } path ? path : throw new UsageException("no FILE is given", "name an assessment"),
                    [.. Choice.ParseSeveral("--to", parsed.GetValue(to) is { Length: > 0 } words ? words : Formats, Formats).Select(Format)],
                    parsed.GetValue(output),
                    parsed.GetValue(against),
                    Gate(parsed.GetValue(failOn) ?? [], parsed.GetValue(maximum)),
                    AssessOptions.Day(parsed.GetValue(asOf), terminal),
                    parsed.GetValue(catalog))
                {
                    Bundle = parsed.GetValue(bundle),
                    Paper = Choice.Parse("--paper", parsed.GetValue(paper) ?? "a4", ["a4", "letter"]) == "a4" ? PaperSize.A4 : PaperSize.Letter,
                },
                terminal).Run();
        });
        return new CliCommand(
            command,
            "Open findings first, with what mends them; then counts, waivers, evidence and sign-off. With `--fail-on` or `--max-open` the audit has to pass a gate: too many findings, an expired waiver, a suspect or conflicting answer, a missing reason or an outdated signature make the exit code 1. The report is written all the same.",
            ["checklist assess report 2026-q4.yaml", "checklist assess report 2026-q4.yaml --fail-on fail:high --max-open 3", "checklist assess report 2026-q4.yaml --against 2026-q3.yaml --to json"]);
    }

    private static AuditFormat Format(string word) => word switch
    {
        "markdown" => AuditFormat.Markdown,
        "html" => AuditFormat.Html,
        "pdf" => AuditFormat.Pdf,
        "xlsx" => AuditFormat.Xlsx,
        _ => AuditFormat.Json,
    };

    private static AuditGate Gate(IReadOnlyList<string> kinds, string? maximum)
    {
        var severities = new Dictionary<GateKind, ControlSeverity>();
        foreach (var word in kinds.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            var parts = word.Split(':', 2);
            var kind = Enum.Parse<GateKind>(Choice.Parse("--fail-on", parts[0], Kinds), ignoreCase: true);
            var severity = parts.Length == 1 ? ControlSeverity.Info : Enum.Parse<ControlSeverity>(Choice.Parse("--fail-on", parts[1], Severities), ignoreCase: true);
            severities[kind] = severity;
        }

        return new AuditGate(severities, Maximum(maximum));
    }

    private static int? Maximum(string? value)
    {
        if (value is null)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"`{value}` is not a number", "write `--max-open <number>`");
    }
}
