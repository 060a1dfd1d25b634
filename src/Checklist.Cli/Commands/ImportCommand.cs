using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist import</c> on the command line.</summary>
internal static class ImportCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var format = new Argument<string?>("FORMAT") { Arity = ArgumentArity.ZeroOrOne };
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var output = Option("--output", "folder", "Folder of the new catalog. Default: the name of the file", "-o");
        var into = Option("--into", "catalog", "Make the table a part of this catalog: its file or folder");
        var include = new Option<string[]>("--include")
        {
            HelpName = "ids",
            Description = "Only rows with these ids, separated by commas; * stands for any characters",
        };
        var map = Option("--map", "file", "Which column becomes what. Default: guessed from the headings");
        var sheet = Option("--sheet", "name", "Sheet of a workbook. Default: the first");
        var id = Option("--id", "id", "Id of the catalog. Default: from the name of the folder");
        var title = Option("--title", "text", "Title of the catalog. Default: from the name of the file");
        var version = Option("--version-of", "version", "Version of the catalog, as in 1.0.0. Default: none");
        var licence = Option("--licence", "text", "Under which terms the list may be used; printed with the catalog");
        var report = Option("--report", "file", "Write what was read, kept and left out as JSON");
        var force = GlobalOptions.Flag("Replace a catalog that is there already", "--force");
        var dryRun = GlobalOptions.Flag("Write nothing; print the map", "--dry-run");
        var strict = GlobalOptions.Flag("Warnings stop the import as errors do", "--strict");
        var list = GlobalOptions.Flag("Print the formats", "--list");
        var command = new Command("import", "Make a catalog of a spreadsheet")
        {
            format, file, output, into, include, map, sheet, id, title, version, licence, report, force, dryRun, strict, list,
        };
        command.SetAction(parsed => new ImportRun(
            new ImportArguments(parsed.GetValue(format), parsed.GetValue(file))
            {
                Output = parsed.GetValue(output),
                Map = parsed.GetValue(map),
                Sheet = parsed.GetValue(sheet),
                Id = parsed.GetValue(id),
                Title = TextArgument.Line("--title", parsed.GetValue(title)),
                Version = parsed.GetValue(version),
                Licence = TextArgument.Line("--licence", parsed.GetValue(licence)),
                Into = parsed.GetValue(into),
                Include = Ids(parsed.GetValue(include) ?? []),
                Report = parsed.GetValue(report),
                IsForced = parsed.GetValue(force),
                IsDryRun = parsed.GetValue(dryRun),
                IsStrict = parsed.GetValue(strict),
                IsList = parsed.GetValue(list),
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "FORMAT is csv, xlsx or auto. Columns are guessed from their headings, in English and German; --dry-run prints the guess as a"
                + " map, which you correct and give with --map. Columns that fit no field are kept as x-fields, ids stay what they are, and"
                + " texts mean what they meant in the table. What is written passes the check.\n\n"
                + "--into writes a file that the catalog includes. Import the next version of the table in the same way: controls keep"
                + " their ids, and those that left the table are withdrawn.",
            [
                "checklist import csv list.csv                    into the folder list",
                "checklist import xlsx audit.xlsx --sheet Items   a sheet of a workbook",
                "checklist import csv list.csv --dry-run > map.yaml",
                "checklist import csv list.csv --map map.yaml -o policies",
                "checklist import csv list.csv --into policies  into the catalog in policies",
            ]);
    }

    private static IReadOnlyList<string> Ids(IReadOnlyList<string> values)
    {
        IReadOnlyList<string> ids =
            [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return values.Count > 0 && ids.Count == 0 ? throw new UsageException("`--include` has no value", "write `--include <ids>`") : ids;
    }

    private static Option<string?> Option(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = value, Description = description };
}

/// <summary>What <c>import</c> was asked to do. Null: not given.</summary>
internal sealed record ImportArguments(string? Format, string? File)
{
    public string? Output { get; init; }

    public string? Map { get; init; }

    public string? Sheet { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Version { get; init; }

    public string? Licence { get; init; }

    public string? Report { get; init; }

    /// <summary>The catalog that the table becomes a part of.</summary>
    public string? Into { get; init; }

    /// <summary>Ids of the rows to read; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>A catalog that is there is replaced.</summary>
    public bool IsForced { get; init; }

    public bool IsDryRun { get; init; }

    public bool IsStrict { get; init; }

    public bool IsList { get; init; }
}
