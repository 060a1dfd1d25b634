using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Writes the file of a new assessment.</summary>
/// <param name="targets">A file with more targets; null for none.</param>
internal sealed class NewRun(NewAssessment wish, string? targets, string? catalog, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        if (place.FindCatalog(catalog, null) is { } location)
        {
            Write(location, place);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Write(CatalogLocation location, AuditPlace place)
    {
        var file = new NewFile(location, terminal, diagnostics);
        file.PathOf(wish.Id); // says early that there is one
        var listed = targets is null ? [] : Audits.ReadTargets(place.Read(targets), diagnostics);
        var twice = listed?.FirstOrDefault(
            target => wish.Targets.Any(named => named.Id.Equals(target.Id, StringComparison.OrdinalIgnoreCase)));
        if (twice is not null)
        {
            throw new UsageException($"the target `{twice.Id}` is given twice", "leave it out of `--target`, or of the list");
        }

        var text = listed is null
            ? null
            : Audits.Start(location.Open(terminal, diagnostics), wish with { Targets = [.. wish.Targets, .. listed] });
        var path = text is null ? null : file.Write(wish.Id, text);
        if (path is not null && !terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(path)}\n");
        }
    }
}
