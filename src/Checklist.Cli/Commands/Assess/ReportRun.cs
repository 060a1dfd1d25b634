using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Audits;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Reports an audit, writes the files, and says how it stands.</summary>
internal sealed class ReportRun(ReportArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        if (place.FindCatalog(arguments.Catalog, arguments.File) is { } location)
        {
            Report(location, place);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Report(CatalogLocation location, AuditPlace place)
    {
        var evidence = new EvidenceFolder(Path.GetDirectoryName(terminal.FullPath(arguments.File))!);
        var request = new AuditRequest(place.Read(arguments.File), arguments.Formats, arguments.AsOf, evidence.Find)
        {
            Against = arguments.Against is null ? null : place.Read(arguments.Against),
            Gate = arguments.Gate,
            Paper = arguments.Paper,
        };
        var result = Progress.Run(
            terminal, () => $"reporting {terminal.DisplayPath(terminal.FullPath(arguments.File))}",
            () => ChecklistAudit.Report(new DiskSourceProvider(location.Folder, terminal), location.FileName, request, diagnostics));
        if (result is null)
        {
            return;
        }

        var folder = terminal.FullPath(arguments.OutputFolder ?? Path.Combine("out", result.Report.Document.Id, AuditPlace.Folder, result.Report.Answers.Assessment.Id));
        var bundle = arguments.Bundle is null ? [] : EvidenceBundle.Files(result, request.Assessment, evidence);
        if (Write(result, folder, bundle) && !terminal.IsQuiet)
        {
            foreach (var file in result.Files)
            {
                terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(Path.Combine(folder, file.Path)))}\n");
            }

            if (arguments.Bundle is { } path)
            {
                terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(terminal.FullPath(path)))}\n");
            }

            terminal.Output.Write($"\n{AuditHeadline.Of(result.Report.Total)}\n");
        }
    }

    private bool Write(AuditResult result, string folder, IReadOnlyList<OutputFile> bundle)
    {
        try
        {
            ReportFiles.Write(result.Files, folder);
            if (arguments.Bundle is { } path)
            {
                var target = terminal.FullPath(path);
                ReportFiles.Write([new OutputFile(Path.GetFileName(target), ZipBytes.Of(bundle))], Path.GetDirectoryName(target)!);
            }

            return true;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            var path = terminal.DisplayPath(folder);
            diagnostics.Add(HostDiagnostics.OutputFailed(new SourceText(path, "").Start, path, DiskReason.Of(refusal)));
            return false;
        }
    }
}
