using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Reviews;

namespace Checklist.Cli.Commands.Review;

/// <summary><c>checklist review report</c> on the command line.</summary>
internal static class ReviewReportCommand
{
    private static readonly OptionWord<ReviewFormats>[] Formats =
    [
        new("html", ReviewFormats.Html), new("markdown", ReviewFormats.Markdown), new("xlsx", ReviewFormats.Xlsx),
        new("csv", ReviewFormats.Csv),
    ];

    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var version = new Argument<string?>("VERSION") { Arity = ArgumentArity.ZeroOrOne };
        var to = new WordsOption<ReviewFormats>("--to", "formats", "What to write", Formats, Formats.Length - 1, "all but csv");
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "folder",
            Description = "Folder for the report. Default: out/<catalog>.reviews/<version>",
        };
        var catalog = ReviewCommand.Catalog();
        var command = new Command("report", "Write the comment-resolution matrix of a version") { version, to, output, catalog };
        command.SetAction(parsed => new ReviewReportRun(
            new ReviewReportArguments(
                parsed.GetValue(version), to.Read(parsed), parsed.GetValue(output), parsed.GetValue(catalog)),
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "VERSION is the one that was reviewed; without it, that of the sources. The matrix has every comment in the order of the"
                + " text with its number, its reviewer, the proposed text, and what was answered; then who decided what.",
            ["checklist review report", "checklist review report 2.0.0 --to xlsx -o board"]);
    }
}

/// <summary>What <c>review report</c> was asked to do.</summary>
/// <param name="Version">Null: that of the sources.</param>
/// <param name="Output">Null: a folder below <c>out</c>.</param>
internal sealed record ReviewReportArguments(string? Version, IReadOnlyList<ReviewFormats> Formats, string? Output, string? Catalog);

/// <summary>Writes the matrix, and says how the comments stand.</summary>
internal sealed class ReviewReportRun(ReviewReportArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        if (OneCatalog.Find(arguments.Catalog, terminal, diagnostics) is { } location)
        {
            Report(location);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Report(CatalogLocation location)
    {
        if (Reviews.Report(location.Open(terminal, diagnostics), arguments.Version) is not { } matrix)
        {
            return;
        }

        var files = ReviewReport.Files(matrix, arguments.Formats, diagnostics, new DiskSourceProvider(location.Folder, terminal));
        var folder = terminal.FullPath(arguments.Output ?? Path.Combine("out", $"{matrix.Text.CatalogId}.reviews", matrix.Text.Version!));
        string[] folders = arguments.Output is null ? [location.Folder, terminal.WorkingDirectory] : [location.Folder];
        IReadOnlyList<FileToWrite> written =
            [.. files.Select(file => new FileToWrite(Path.Combine(folder, file.Path), file.Bytes, WrittenKind.Output))];
        if (written.Count > 0 && new FileWriter(folders, terminal, diagnostics).ReplaceAll(written) && !terminal.IsQuiet)
        {
            written.ToList().ForEach(file => terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(file.Path))}\n"));
            terminal.Output.Write($"\n{ReviewWords.Headline(matrix)}\n");
        }
    }
}
