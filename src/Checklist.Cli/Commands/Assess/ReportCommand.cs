using System.CommandLine;
using System.Globalization;
using Checklist.Cli.CommandLine;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using ControlSeverity = Checklist.Core.Catalogs.ControlSeverity;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess report</c> on the command line.</summary>
internal static class ReportCommand
{
    private static readonly OptionWord<AuditFormat>[] Formats =
    [
        new("markdown", AuditFormat.Markdown), new("html", AuditFormat.Html), new("pdf", AuditFormat.Pdf), new("xlsx", AuditFormat.Xlsx),
        new("json", AuditFormat.Json), new("csv", AuditFormat.Csv),
    ];

    private static readonly string[] Words = [.. GateRules.All.Select(rule => rule.Word)];
    private static readonly string[] Results = [.. GateRules.All.Where(rule => rule.Kind is not null).Select(rule => rule.Word)];
    private static readonly string[] Defects = [.. GateRules.All.Where(rule => rule.Defect is not null).Select(rule => rule.Word)];
    private static readonly string[] Defaults = [.. GateRules.All.Where(rule => rule.IsDefault).Select(rule => rule.Word)];
    private static readonly string[] Severities = [.. MachineWord.All<ControlSeverity>()];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var to = new WordsOption<AuditFormat>("--to", "formats", "What to write", Formats, Formats.Length - 1, "all but csv");
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "folder",
            Description = "Folder for the report. Default: out/<catalog>.assessments/<assessment>",
        };
        var against = new Option<string?>("--against")
        {
            HelpName = "file",
            Description = "An earlier assessment: the report says what changed since",
        };
        var failOn = new Option<string[]>("--fail-on") { HelpName = "kinds", Description = FailOnText };
        var allow = new Option<string[]>("--allow")
        {
            HelpName = "kinds",
            Description = "What a gate lets pass: defects of the record that --fail-on would count by itself. Separated by commas",
        };
        var maximum = new Option<string?>("--max-open")
        {
            HelpName = "number",
            Description = "Exit with 1 when more findings than this are open",
        };
        var bundle = new Option<string?>("--bundle")
        {
            HelpName = "file",
            Description = "Put the report and all that it depends on into one zip file, with sums",
        };
        var all = GlobalOptions.Flag("The PDF prints every answer and every finding at length, however many there are", "--all");
        var archive = GlobalOptions.Flag("The PDF is for the archive (PDF/A-2a), where it keeps the rules; a finding says why not", "--pdf-a");
        var paper = PaperOption.Create("the PDF");
        var asOf = AssessOptions.AsOf("The day on which waivers are looked at, as YYYY-MM-DD. Default: today");
        var catalog = AssessOptions.Catalog();
        var command = new Command("report", "Report an audit, and hold it against a gate")
        {
            file, to, output, against, failOn, allow, maximum, bundle, asOf, paper, all, archive, catalog,
        };
        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            return new ReportRun(
                new ReportArguments(
                    AssessOptions.Assessment(parsed.GetValue(file)),
                    to.Read(parsed),
                    parsed.GetValue(output),
                    parsed.GetValue(against),
                    Gate(parsed.GetValue(failOn) ?? [], parsed.GetValue(allow) ?? [], parsed.GetValue(maximum)),
                    AssessOptions.Day(parsed.GetValue(asOf), terminal),
                    parsed.GetValue(catalog))
                {
                    Bundle = parsed.GetValue(bundle),
                    ShowsAll = parsed.GetValue(all),
                    IsArchive = parsed.GetValue(archive),
                    Paper = paper.Read(parsed),
                },
                terminal).Run();
        });
        return new CliCommand(
            command,
            "Open findings first, with how to fix them; then counts, waivers, evidence and sign-off. With `--fail-on` or `--max-open` the"
                + " audit has to pass a gate. It fails on what these name, and on every defect that makes the record unfit to rely on,"
                + " unless `--allow` names it. The exit code is 1, and the report is written all the same.",
            [
                "checklist assess report 2026-q4.yaml",
                "checklist assess report 2026-q4.yaml --fail-on fail:high --max-open 3",
                "checklist assess report 2026-q4.yaml --against 2026-q3.yaml --to json",
            ]);
    }

    private static string FailOnText =>
        $"Exit with 1 when there is one: {string.Join(", ", Results)}, each with a least severity, as in fail:high;"
        + $" or a defect of the record. Counted by every gate: {string.Join(", ", Defaults)}."
        + $" Counted when named: {string.Join(", ", Defects.Except(Defaults, StringComparer.Ordinal))}. Separated by commas";

    private static AuditGate Gate(IReadOnlyList<string> counted, IReadOnlyList<string> allowed, string? maximum)
    {
        var severities = new Dictionary<GateKind, ControlSeverity?>();
        var passed = Choice.ParseSeveral("--allow", allowed, Defects).Select(word => Rule(word).Defect!.Value);
        var defects = GateRules.Defaults.Except(passed).ToHashSet();
        var hasOwn = false;
        foreach (var word in counted.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            var parts = word.Split(':', 2);
            var rule = Rule(Choice.Parse("--fail-on", parts[0], parts.Length == 1 ? Words : Results));
            if (rule.Defect is { } defect)
            {
                hasOwn = true;
                defects.Add(defect);
                continue;
            }

            severities[rule.Kind!.Value] = parts.Length == 1
                ? null
                : MachineWord.Find<ControlSeverity>(Choice.Parse("--fail-on", parts[1], Severities));
        }

        return new AuditGate(severities, Maximum(maximum)) { Defects = defects, HasOwnDefects = hasOwn };
    }

    private static GateRule Rule(string word) => GateRules.All.First(rule => rule.Word == word);

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

/// <summary>What <c>assess report</c> was asked to do.</summary>
/// <param name="OutputFolder">Null: below <c>out</c>.</param>
/// <param name="Against">An earlier assessment, or null.</param>
internal sealed record ReportArguments(
    string File, IReadOnlyList<AuditFormat> Formats, string? OutputFolder, string? Against, AuditGate Gate, DateOnly AsOf, string? Catalog)
{
    /// <summary>The zip file for report, assessment and evidence, or null.</summary>
    public string? Bundle { get; init; }

    public PaperSize Paper { get; init; }

    /// <summary>The PDF prints all, however much it is.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The PDF is for the archive.</summary>
    public bool IsArchive { get; init; }
}
