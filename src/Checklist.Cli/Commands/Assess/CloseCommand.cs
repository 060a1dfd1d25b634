using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary><c>checklist assess close</c> on the command line.</summary>
internal static class CloseCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var asOf = AssessOptions.AsOf("The day of the report that is frozen, as YYYY-MM-DD. Default: today");
        var catalog = AssessOptions.Catalog();
        var command = new Command("close", "Freeze an audit with its text, so that its report stays the same") { file, asOf, catalog };
        command.SetAction(parsed =>
        {
            var terminal = resolve(parsed);
            var path = AssessOptions.Assessment(parsed.GetValue(file));
            return new CloseRun(path, AssessOptions.Day(parsed.GetValue(asOf), terminal), parsed.GetValue(catalog), terminal).Run();
        });
        return new CliCommand(
            command,
            "Writes <assessment>.closed.json beside the assessment: the report in all formats, and every file that it depends on. `assess"
                + " report` of that file gives the same bytes for ever, whatever becomes of the catalog. A closed audit takes no more"
                + " answers and signatures.",
            ["checklist assess close assessments/2026-q4.yaml", "checklist assess report assessments/2026-q4.closed.json"]);
    }
}

/// <summary>Freezes an audit into a file beside it.</summary>
internal sealed class CloseRun(string file, DateOnly asOf, string? catalog, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        if (place.FindCatalog(catalog, file) is { } location)
        {
            Close(location, place);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Close(CatalogLocation location, AuditPlace place)
    {
        var path = terminal.FullPath(file);
        var target = ClosedFile.Beside(path);
        if (Path.Exists(target))
        {
            throw new UsageException($"`{terminal.DisplayPath(target)}` exists", "the audit is closed; remove the file to close it again");
        }

        var sources = new RecordedSources(new DiskSourceProvider(location.Folder, terminal));
        var request = new AuditRequest(place.Read(file), Enum.GetValues<AuditFormat>(), asOf, place.EvidenceOf(file).Find);
        var closed = AuditClosing.Close(sources, location.FileName, $"{AuditPlace.Folder}/{Path.GetFileName(path)}", request, diagnostics);
        if (closed is null)
        {
            return;
        }

        var written = new FileToWrite(target, closed.Write(), WrittenKind.Output);
        if (new FileWriter([location.Folder], terminal, diagnostics).Create(written) && !terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(target))}\n");
        }
    }
}

/// <summary>The file of a closed audit, beside its assessment.</summary>
internal static class ClosedFile
{
    public static string Beside(string assessment) => Path.ChangeExtension(assessment, null) + ClosedAudit.Extension;

    public static bool IsOne(string path) => path.EndsWith(ClosedAudit.Extension, StringComparison.Ordinal);

    /// <summary>Whether an assessment may still change. CHK6246 is in the bag where not.</summary>
    public static bool Allows(string assessment, Terminal terminal, DiagnosticBag diagnostics)
    {
        var path = terminal.FullPath(assessment);
        var closed = Beside(path);
        if (!Path.Exists(closed))
        {
            return true;
        }

        diagnostics.Add(AuditDiagnostics.Closed(Diagnostic.Nowhere(terminal.DisplayPath(path)), terminal.DisplayPath(closed)));
        return false;
    }
}
