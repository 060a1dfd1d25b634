using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Writes the file of a new assessment.</summary>
internal sealed class NewRun(NewAssessment wish, string? catalog, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        if (new AuditPlace(terminal, diagnostics).FindCatalog(catalog, null) is { } location)
        {
            Write(location);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Write(CatalogLocation location)
    {
        var file = new NewFile(location, terminal, diagnostics);
        file.PathOf(wish.Id); // says early that there is one
        var text = ChecklistAudit.Start(new DiskSourceProvider(location.Folder, terminal), location.FileName, wish, diagnostics);
        var path = text is null ? null : file.Write(wish.Id, text);
        if (path is not null && !terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(path)}\n");
        }
    }
}
