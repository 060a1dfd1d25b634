using System.CommandLine;
using System.CommandLine.Parsing;
using Checklist.Cli.CommandLine;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist build</c> on the command line.</summary>
internal static class BuildCommand
{
    private static readonly string[] OptionsForRun = ["--force", "--overwrite", "--quiet", "-q", "--verbose", "-v"];
    private static readonly OptionWord<OutputFormat>[] Formats =
    [
        new("markdown", OutputFormat.Markdown), new("html", OutputFormat.Html), new("print", OutputFormat.Print),
        new("checklist", OutputFormat.Checklist, "of html alone"), new("pdf", OutputFormat.Pdf, "of print alone"),
        new("xlsx", OutputFormat.Xlsx), new("csv", OutputFormat.Csv),
    ];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var source = SourceArgument.Create();
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "folder",
            Description = "Folder below which each catalog gets a folder of its own. Default: out",
        };
        var to = new WordsOption<OutputFormat>("--to", "formats", "What to write", Formats, 3, "the first three");
        var paper = PaperOption.Create();
        var assessment = AuditOption.Assessment();
        var only = AuditOption.OnlyWithSince();
        var edition = EditionOption.Create();
        var framework = new Option<string[]>("--framework")
        {
            HelpName = "ids",
            Description = "Which frameworks the edition applicability is about, separated by commas. Default: all",
        };
        var target = TargetOption.Create();
        var since = new Option<string?>("--since") { HelpName = "version", Description = "Only what is new or changed since this release" };
        var copy = new Option<string?>("--copy")
        {
            HelpName = "number",
            Description = "Which copy of the sheets this is, printed on each page and kept in the forms",
        };
        var profiles = new ProfileOptions();
        var flat = GlobalOptions.Flag("The PDF gets no form fields: boxes and lines to write on with a pen", "--flat");
        var archive = GlobalOptions.Flag("The PDF is for the archive (PDF/A-3a), where it keeps the rules; a finding says why not", "--pdf-a");
        var duplex = GlobalOptions.Flag("The PDF is for both sides of the paper: the margin to bind changes sides", "--duplex");
        var landscape = GlobalOptions.Flag("The worksheet is wider than high, with more room for evidence", "--landscape");
        var columns = GlobalOptions.Flag("The worksheet has its targets side by side, not a copy for each", "--target-columns");
        var noAuditPages = GlobalOptions.Flag(
            "The worksheet of an audit begins with its table, without the pages on scope, team and meetings", "--no-audit-pages");
        var noCommands = GlobalOptions.Flag("Checks are printed without their commands", "--no-commands");
        var overwrite = GlobalOptions.Flag(
            "Builds although files of the old output were changed or added, and keeps those in a folder beside it", "--overwrite");
        var force = GlobalOptions.Flag("Builds although nothing has changed since the last build", "--force");
        var strict = GlobalOptions.Flag("Warnings stop the build as errors do", "--strict");
        var command = new Command("build", "Write Markdown, HTML and printable checklists")
        {
            source, output, to, edition, framework, target, assessment, only, since, copy, paper,
        };
        profiles.AddTo(command);
        command.Add(flat);
        command.Add(archive);
        command.Add(duplex);
        command.Add(landscape);
        command.Add(columns);
        command.Add(noAuditPages);
        command.Add(noCommands);
        command.Add(overwrite);
        command.Add(force);
        command.Add(strict);
        command.SetAction(parsed =>
        {
            var words = parsed.GetValue(only) ?? [];
            var sinceOnly = AuditOption.ParseSince(ref words, parsed.GetValue(since));
            var arguments = new BuildArguments(
                SourceArgument.Value(parsed, source),
                OutputFolder(parsed.GetValue(output)),
                to.Read(parsed),
                paper.Read(parsed),
                parsed.GetValue(strict))
            {
                Assessment = parsed.GetValue(assessment),
                Copy = TextArgument.Line("--copy", parsed.GetValue(copy)),
                Edition = EditionOption.Parse(parsed.GetValue(edition)),
                Frameworks = IdsOf(parsed.GetValue(framework) ?? []),
                IsDuplex = parsed.GetValue(duplex),
                IsFlat = parsed.GetValue(flat),
                IsArchive = parsed.GetValue(archive),
                IsLandscape = parsed.GetValue(landscape),
                HasTargetColumns = parsed.GetValue(columns),
                LeavesOutAuditPages = parsed.GetValue(noAuditPages),
                LeavesOutCommands = parsed.GetValue(noCommands),
                IsForced = parsed.GetValue(force),
                IsOverwriting = parsed.GetValue(overwrite),
                Only = AuditOption.ParseOnly(words, parsed.GetValue(assessment)),
                Profiles = profiles.Read(parsed),
                Since = parsed.GetValue(since),
                SinceOnly = sinceOnly,
                Targets = TargetOption.Parse(parsed.GetValue(target) ?? []),
                Words = WordsOf(parsed),
            };
            ApplicabilityOption.Check(arguments);
            return new BuildRun(arguments, resolve(parsed)).Run();
        });
        return new CliCommand(
            command,
            SourceArgument.Explanation
                + "\n\nAll outputs of a run are written or none: when the sources have errors, or the disk refuses, the outputs of the last"
                + " build stay as they were. Files of the old output that were changed or added by hand stop the build; --overwrite keeps them"
                + " beside the new one.",
            [
                "checklist build                        the catalog of this folder or above it",
                "checklist build policies -o site       into the folder site",
                "checklist build --to html,print        leave the Markdown out",
                "checklist build --edition card         ids, titles and boxes",
                "checklist build --edition worksheet    the table that an auditor writes on",
                "checklist build --edition applicability what applies, and why",
                "checklist build --target host01,host02 one sheet for several machines",
                "checklist build --since 1.1.0          what is new or changed",
                "checklist build --since 1.1.0 --only audit",
                "checklist build --paper letter --strict",
                "checklist build --profile all          the whole catalog and each profile",
                "checklist build --role host-admin      what one role has to do",
            ]);
    }

    private static IReadOnlyList<string> IdsOf(IReadOnlyList<string> values) =>
        [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)];

    /// <summary>All words of the command line that can decide about an output: those that are not known to decide about none.</summary>
    private static IReadOnlyList<string> WordsOf(ParseResult parsed) =>
    [
        .. parsed.Tokens.Where(token => token.Type != TokenType.Option || !OptionsForRun.Contains(token.Value))
            .Select(token => token.Value),
    ];

    private static string? OutputFolder(string? value) =>
        value is "" ? throw new UsageException("`--output` has no value", "write `--output <folder>`") : value;

}

/// <summary>What <c>build</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
/// <param name="OutputFolder">Null: nobody named one.</param>
internal sealed record BuildArguments(
    string? Source, string? OutputFolder, IReadOnlyList<OutputFormat> Formats, PaperSize Paper, bool IsStrict)
{
    /// <summary>The audit to show; null for a blank checklist.</summary>
    public string? Assessment { get; init; }

    public IReadOnlyList<AnswerChoice> Only { get; init; } = [];

    /// <summary>Which copy of the sheets is made; null where copies are not told apart.</summary>
    public string? Copy { get; init; }

    /// <summary>Null: the edition that each format is made for.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Which frameworks a statement of applicability is about; empty for all.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>The margin to bind changes sides from page to page.</summary>
    public bool IsDuplex { get; init; }

    public bool IsFlat { get; init; }

    public bool IsArchive { get; init; }

    /// <summary>The worksheet is wider than high.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Targets stand side by side on the worksheet.</summary>
    public bool HasTargetColumns { get; init; }

    /// <summary>The worksheet of an audit begins with its table.</summary>
    public bool LeavesOutAuditPages { get; init; }

    /// <summary>Checks are printed without their commands.</summary>
    public bool LeavesOutCommands { get; init; }

    /// <summary>Builds although nothing has changed.</summary>
    public bool IsForced { get; init; }

    /// <summary>Goes on where people changed the old output, and keeps their files beside the new one.</summary>
    public bool IsOverwriting { get; init; }

    public ProfileRequest Profiles { get; init; } = ProfileRequest.None;

    /// <summary>Only what is new or changed since this version; null: all.</summary>
    public string? Since { get; init; }

    /// <summary>Which of them, by what there is to do.</summary>
    public ChangeChoice SinceOnly { get; init; }

    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];

    /// <summary>Of the command line, but for those that no output depends on.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
