using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Core.Writers.Changes;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist diff</c> on the command line.</summary>
internal static class DiffCommand
{
    private static readonly OptionWord<DiffFormat>[] Formats =
    [
        new("text", DiffFormat.Text), new("markdown", DiffFormat.Markdown), new("html", DiffFormat.Html), new("json", DiffFormat.Json),
        new("csv", DiffFormat.Csv, "the old and new numbers"), new("xlsx", DiffFormat.Xlsx, "the same"),
    ];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var old = new Argument<string?>("OLD") { Arity = ArgumentArity.ZeroOrOne };
        var current = new Argument<string?>("NEW") { Arity = ArgumentArity.ZeroOrOne };
        var to = new WordOption<DiffFormat>(
            "--to", "format", "How it is written", Formats, "what the name after `--output` ends with, else text");
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "file",
            Description = "File to write. Default: the standard output",
        };
        var catalog = new Option<string?>("--catalog")
        {
            HelpName = "source",
            Description = "The catalog whose versions are meant. Default: the nearest catalog.yaml upwards",
        };
        var map = new Option<string?>("--map")
        {
            HelpName = "file",
            Description =
                "What became of which control, as its publisher says: a table with the columns old, new and kind, an OSCAL mapping, or the mapping of OWASP ASVS",
        };
        var whole = GlobalOptions.Flag("Whole texts, also where they are far from a change", "--whole");
        var maxSize = new Option<int?>("--max-size")
        {
            HelpName = "characters",
            Arity = ArgumentArity.ZeroOrOne,
            Description =
                "Of the Markdown: the table first, then as many entries as have room, then how many are left out. Without a number 65536, what a code host takes in a comment",
        };
        var link = new Option<string?>("--link")
        {
            HelpName = "address",
            Description = "Where all of it can be read, named where `--max-size` leaves entries out",
        };
        var profile = new Option<string?>("--profile")
        {
            HelpName = "id",
            Description = "What changed for the readers of this profile: its controls, with its values",
        };
        var edition = new Option<string?>("--edition")
        {
            HelpName = "edition",
            Description = "applicability: only what applies of each framework, and why, as text, markdown or html",
        };
        var pack = new Option<string?>("--pack")
        {
            HelpName = "folder",
            Description =
                "Write all that an upgrade needs into a folder: the redline, old and new numbers as a page, CSV and XLSX, which answers still count, and the sheet with what is left to audit",
        };
        var assessment = new Option<string?>("--assessment")
        {
            HelpName = "file",
            Description = "With --pack: the audit whose answers are looked at, one by one",
        };
        var exitCode = GlobalOptions.Flag("End with exit code 1 when something differs", "--exit-code");
        var command = new Command("diff", "Say what changed between two versions, control by control")
        {
            old, current, to, output, whole, maxSize, link, profile, edition, pack, assessment, map, catalog, exitCode,
        };
        command.SetAction(parsed => new DiffRun(
            new DiffArguments(
                parsed.GetValue(old) ?? throw new UsageException("OLD is missing", "name a version, a release file, a folder or `git:REF`"),
                parsed.GetValue(current) ?? parsed.GetValue(catalog) ?? ".",
                parsed.GetValue(catalog),
                parsed.GetValue(to) is null ? NamedBy(parsed.GetValue(output)) : to.Read(parsed),
                parsed.GetValue(output),
                parsed.GetValue(exitCode))
            {
                Assessment = parsed.GetValue(assessment),
                Map = parsed.GetValue(map),
                IsWhole = parsed.GetValue(whole),
                Link = parsed.GetValue(link),
                IsOfApplicability = IsOfApplicability(parsed.GetValue(edition)),
                Pack = parsed.GetValue(pack),
                Profile = parsed.GetValue(profile),
                MaxSize = parsed.GetResult(maxSize) is null ? null : SizeOf(parsed.GetValue(maxSize)),
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "OLD and NEW are a version (2.0.0), a release file, a catalog or its folder, or git:REF, the catalog as a commit has it; git:REF:PATH where it lay elsewhere. Without NEW, the sources as they are now count.",
            [
                "checklist diff 1.1.0 2.0.0                    two releases",
                "checklist diff 2.0.0                          a release and the sources",
                "checklist diff git:origin/main --to markdown --max-size  for a pull request",
                "checklist diff 1.1.0 2.0.0 -o review.html",
                "checklist diff 1.1.0 2.0.0 -o numbers.xlsx",
                "checklist diff 1.1.0 --profile vm-owners     for the readers of one profile",
                "checklist diff 1.1.0 --edition applicability two statements of applicability",
                "checklist diff 1.1.0 --pack upgrade --assessment assessments/2026-q4.yaml",
                "checklist diff 4.0.3 5.0.0 --map mapping.yml",
            ]);
    }

    private const int LeastSize = 4_000; // characters; the table and the sentence at the end have to have room

    private static int SizeOf(int? given) => given switch
    {
        null => ChangesMarkdownOptions.CommentSize,
        < LeastSize => throw new UsageException($"`--max-size {given}` leaves no room for the table", $"give at least {LeastSize}"),
        _ => given.Value,
    };

    private static bool IsOfApplicability(string? edition) =>
        edition is not null && Choice.Parse("--edition", edition, ["applicability"]) == "applicability";

    /// <summary>The format that a file's name promises; text where it promises none.</summary>
    private static DiffFormat NamedBy(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => DiffFormat.Html,
        ".md" or ".markdown" => DiffFormat.Markdown,
        ".json" => DiffFormat.Json,
        ".csv" => DiffFormat.Csv,
        ".xlsx" => DiffFormat.Xlsx,
        _ => DiffFormat.Text,
    };
}

/// <summary>What <c>diff</c> was asked to do.</summary>
/// <param name="Catalog">Whose versions are meant; null: the nearest catalog upwards.</param>
/// <param name="Output">A file; null: the standard output.</param>
internal sealed record DiffArguments(string Old, string New, string? Catalog, DiffFormat Format, string? Output, bool HasExitCode)
{
    /// <summary>The audit whose answers a pack is about; null for none.</summary>
    public string? Assessment { get; init; }

    /// <summary>A file that says which control took the place of which; null for none.</summary>
    public string? Map { get; init; }

    /// <summary>Only the statements of applicability are compared.</summary>
    public bool IsOfApplicability { get; init; }

    /// <summary>A folder for all that an upgrade needs; null for one text alone.</summary>
    public string? Pack { get; init; }

    /// <summary>Whose readers are asked for; null for the whole catalog.</summary>
    public string? Profile { get; init; }

    /// <summary>Whole texts, also where they are far from a change.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Of Markdown, in characters; null for no limit.</summary>
    public int? MaxSize { get; init; }

    /// <summary>Where all of it can be read; null where that is not known.</summary>
    public string? Link { get; init; }
}

internal enum DiffFormat
{
    Text,
    Markdown,
    Html,
    Json,
    Csv,
    Xlsx,
}
