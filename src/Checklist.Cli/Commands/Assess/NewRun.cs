using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

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
        var path = Path.Combine(location.Folder, AuditPlace.Folder, wish.Id + ".yaml");
        if (File.Exists(path))
        {
            throw new UsageException($"`{terminal.DisplayPath(path)}` exists", "choose another id, or remove the file");
        }

        var text = ChecklistAudit.Start(new DiskSourceProvider(location.Folder, terminal), location.FileName, wish, diagnostics);
        if (text is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            var place = new SourceText(terminal.DisplayPath(path), "").Start;
            diagnostics.Add(HostDiagnostics.OutputFailed(place, terminal.DisplayPath(path), DiskReason.Of(refusal)));
            return;
        }

        if (!terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(path))}\n");
        }
    }
}
