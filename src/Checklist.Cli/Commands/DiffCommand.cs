using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist diff</c> on the command line.</summary>
internal static class DiffCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var old = new Argument<string?>("OLD") { Arity = ArgumentArity.ZeroOrOne };
        var current = new Argument<string?>("NEW") { Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string?>("--to") { HelpName = "format", Description = "How it is written: text, markdown, html or json. Default: text" };
        var output = new Option<string?>("--output", "-o") { HelpName = "file", Description = "File to write. Default: the standard output" };
        var catalog = new Option<string?>("--catalog") { HelpName = "source", Description = "The catalog whose versions are meant. Default: the nearest catalog.yaml upwards" };
        var exitCode = GlobalOptions.Flag("End with exit code 1 when something differs", "--exit-code");
        var command = new Command("diff", "Say what changed between two versions, control by control") { old, current, to, output, catalog, exitCode };
        command.SetAction(parsed => new DiffRun(
            new DiffArguments(
                parsed.GetValue(old) ?? throw new UsageException("OLD is missing", "name a version, a release file, a folder or `git:REF`"),
                parsed.GetValue(current) ?? ".",
                parsed.GetValue(catalog),
                ParseFormat(parsed.GetValue(to) ?? "text"),
                parsed.GetValue(output),
                parsed.GetValue(exitCode)),
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "OLD and NEW are a version (2.0.0), a release file, a catalog or its folder, or git:REF, the catalog as a commit has it. Without NEW, the sources as they are now count.",
            [
                "checklist diff 1.1.0 2.0.0                    two releases",
                "checklist diff 2.0.0                          a release and the sources",
                "checklist diff git:origin/main --to markdown  for a pull request",
                "checklist diff 1.1.0 2.0.0 --to html -o review.html",
            ]);
    }

    private static DiffFormat ParseFormat(string value) => Choice.Parse("--to", value, ["text", "markdown", "html", "json"]) switch
    {
        "markdown" => DiffFormat.Markdown,
        "html" => DiffFormat.Html,
        "json" => DiffFormat.Json,
        _ => DiffFormat.Text,
    };
}
