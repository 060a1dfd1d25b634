using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist build</c> on the command line.</summary>
internal static class BuildCommand
{
    private static readonly string[] Formats = ["markdown", "html", "print"];
    private static readonly string[] AllFormats = [.. Formats, "checklist", "pdf", "xlsx", "csv"];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var source = SourceArgument.Create();
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "folder",
            Description = "Folder below which each catalog gets a folder of its own. Default: out",
        };
        var to = new Option<string[]>("--to")
        {
            HelpName = "formats",
            Description = "What to write, separated by commas: markdown, html, print, checklist (of html alone), pdf (of print alone), xlsx, csv. Default: the first three",
        };
        var paper = new Option<string?>("--paper") { HelpName = "size", Description = "Paper of the printed sheets: a4 or letter. Default: a4" };
        var assessment = AuditOption.Assessment();
        var only = AuditOption.Only();
        var edition = EditionOption.Create();
        var target = TargetOption.Create();
        var since = new Option<string?>("--since") { HelpName = "version", Description = "Only what is new or changed since this release" };
        var profiles = new ProfileOptions();
        var flat = GlobalOptions.Flag("The PDF gets no form fields: boxes and lines to write on with a pen", "--flat");
        var strict = GlobalOptions.Flag("Warnings stop the build as errors do", "--strict");
        var command = new Command("build", "Write Markdown, HTML and printable checklists") { source, output, to, edition, target, assessment, only, since, paper };
        profiles.AddTo(command);
        command.Add(flat);
        command.Add(strict);
        command.SetAction(parsed => new BuildRun(
            new BuildArguments(
                SourceArgument.Value(parsed, source),
                OutputFolder(parsed.GetValue(output)),
                ParseFormats(parsed.GetValue(to) ?? []),
                ParsePaper(parsed.GetValue(paper) ?? "a4"),
                parsed.GetValue(strict))
            {
                Assessment = parsed.GetValue(assessment),
                Edition = EditionOption.Parse(parsed.GetValue(edition)),
                IsFlat = parsed.GetValue(flat),
                Only = AuditOption.ParseOnly(parsed.GetValue(only) ?? [], parsed.GetValue(assessment)),
                Profiles = profiles.Read(parsed),
                Since = parsed.GetValue(since),
                Targets = TargetOption.Parse(parsed.GetValue(target) ?? []),
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            SourceArgument.Explanation + "\n\nAll outputs of a run are written or none: when the sources have errors, or the disk refuses, the outputs of the last build stay as they were.",
            [
                "checklist build                        the catalog of this folder or above it",
                "checklist build policies -o site       into the folder site",
                "checklist build --to html,print        leave the Markdown out",
                "checklist build --edition card         ids, titles and boxes",
                "checklist build --target host01,host02 one sheet for several machines",
                "checklist build --since 1.1.0          what is new or changed, to audit again",
                "checklist build --paper letter --strict",
                "checklist build --profile all          the whole catalog and each profile",
                "checklist build --role host-admin      what one role has to do",
            ]);
    }

    private static string OutputFolder(string? value) =>
        value is "" ? throw new UsageException("`--output` has no value", "write `--output <folder>`") : value ?? "out";

    private static IReadOnlyList<OutputFormat> ParseFormats(IReadOnlyList<string> values) =>
        [.. Choice.ParseSeveral("--to", values.Count == 0 ? Formats : values, AllFormats).Select(Format)];

    private static OutputFormat Format(string word) => word switch
    {
        "markdown" => OutputFormat.Markdown,
        "html" => OutputFormat.Html,
        "checklist" => OutputFormat.Checklist,
        "pdf" => OutputFormat.Pdf,
        "xlsx" => OutputFormat.Xlsx,
        "csv" => OutputFormat.Csv,
        _ => OutputFormat.Print,
    };

    private static PaperSize ParsePaper(string value) =>
        Choice.Parse("--paper", value, ["a4", "letter"]) == "a4" ? PaperSize.A4 : PaperSize.Letter;
}
