using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist check</c> on the command line.</summary>
internal static class CheckCommand
{
    private static readonly OptionWord<ReportFormat>[] Formats =
    [
        new("text", ReportFormat.Text), new("json", ReportFormat.Json), new("sarif", ReportFormat.Sarif),
        new("github", ReportFormat.GitHub), new("gitlab", ReportFormat.GitLab), new("junit", ReportFormat.JUnit),
        new("msbuild", ReportFormat.MsBuild),
    ];

    private static readonly OptionWord<CoverageFormat>[] CoverageFormats =
        [new("text", CoverageFormat.Text), new("markdown", CoverageFormat.Markdown), new("html", CoverageFormat.Html)];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var source = SourceArgument.Create();
        var coverage = GlobalOptions.Flag(
            "Report what each output leaves out and why, what of the guide no control distils, and which items of frameworks no control covers", "--coverage");
        var to = new WordOption<CoverageFormat>("--to", "format", "Form of the report of --coverage", CoverageFormats);
        var distilled = new Option<string[]>("--distilled")
        {
            HelpName = "control",
            Description =
                "These controls agree with the text of the guide that they distil: write its digest into the file. May be given several times; * matches any characters",
        };
        var decided = new Option<string[]>("--decided")
        {
            HelpName = "control",
            Description =
                "What profiles decided about these controls still holds: write beside it what the control is now. May be given several times; * matches any characters",
        };
        var format = new WordOption<ReportFormat>(
            "--format", "format", "How findings are reported", Formats, "text, on the error stream; the others go to the standard output");
        var fix = GlobalOptions.Flag(
            "First write ids into the file for controls that have none; nothing else of the file changes", "--fix");
        var asOf = new Option<string?>("--as-of")
        {
            HelpName = "day",
            Description = "Report also what depends on the day, as in 2026-11-25: reviews that are due, missing approvals",
        };
        var strict = GlobalOptions.Flag("Warnings count as errors", "--strict");
        var command = new Command("check", "Report every mistake in the sources, build nothing")
        {
            source, coverage, distilled, decided, format, fix, asOf, strict, to,
        };
        command.SetAction(parsed => new CheckRun(
            new CheckArguments(
                SourceArgument.Value(parsed, source), format.Read(parsed),
                parsed.GetValue(fix), parsed.GetValue(strict))
            {
                AsOf = IsoDay.Parse("--as-of", parsed.GetValue(asOf)),
                Coverage = ParseCoverage(parsed, coverage, to, format),
                Distilled = parsed.GetValue(distilled) ?? [],
                Decided = parsed.GetValue(decided) ?? [],
            },
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            SourceArgument.Explanation,
            [
                "checklist check                      the catalog of this folder or above it",
                "checklist check policies --strict    as a gate before a merge",
                "checklist check --coverage --to html > coverage.html",
                "checklist check --distilled hv-host-01 --distilled 'hv-net-*'",
                "checklist check --format github      notes beside the lines of a change",
                "checklist check --as-of 2026-11-25   reviews that are due, missing approvals",
                "checklist check --format sarif > checklist.sarif",
            ]);
    }

    private static CoverageFormat? ParseCoverage(
        ParseResult parsed, Option<bool> coverage, WordOption<CoverageFormat> to, WordOption<ReportFormat> format)
    {
        if (!parsed.GetValue(coverage))
        {
            return parsed.GetValue(to) is null ? null
                : throw new UsageException("`--to` needs `--coverage`", "add `--coverage`, or leave `--to` out");
        }

        if (format.Read(parsed) != ReportFormat.Text)
        {
            throw new UsageException(
                $"`--coverage` and `--format {parsed.GetValue(format)}` both write to the standard output", "run `check` twice");
        }

        return to.Read(parsed);
    }
}

/// <summary>What <c>check</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
internal sealed record CheckArguments(string? Source, ReportFormat Format, bool HasFix, bool IsStrict)
{
    /// <summary>ISO 8601; null: what depends on the day is left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Null: no report of coverage.</summary>
    public CoverageFormat? Coverage { get; init; }

    /// <summary>Controls whose text agrees with the guide: their digests are written. Ids, with <c>*</c> for any characters.</summary>
    public IReadOnlyList<string> Distilled { get; init; } = [];

    /// <summary>
    /// Controls about which the decisions of profiles still hold: their digests are written. Ids, with <c>*</c> for any characters.
    /// </summary>
    public IReadOnlyList<string> Decided { get; init; } = [];
}
