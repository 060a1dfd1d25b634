using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Audits;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Reports an audit, writes the files, and says how it stands.</summary>
internal sealed class ReportRun(ReportArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        if (ClosedFile.IsOne(arguments.File))
        {
            ReportClosed(place);
        }
        else if (place.FindCatalog(arguments.Catalog, arguments.File) is { } location)
        {
            Report(location, place);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Report(CatalogLocation location, AuditPlace place)
    {
        var evidence = place.EvidenceOf(arguments.File);
        var sources = new RecordedSources(new DiskSourceProvider(location.Folder, terminal));
        var request = Request(place.Read(arguments.File), place) with { Evidence = evidence.Find };
        var result = Progress.Run(
            terminal, () => $"reporting {terminal.DisplayPath(terminal.FullPath(arguments.File))}",
            () => Audits.Report(Workspace.Open(sources, location.FileName, diagnostics), request));
        Finish(result, new BundledAudit(request.Assessment, sources, evidence), location.Folder);
    }

    /// <summary>From the file alone: no catalog is looked for.</summary>
    private void ReportClosed(AuditPlace place)
    {
        var file = place.ReadForm(arguments.File);
        if (file.State != SourceFileState.Read)
        {
            SourceLoader.Load(file, diagnostics); // says why
            return;
        }

        if (ClosedAudit.Read(file, diagnostics) is not { } closed)
        {
            return;
        }

        var folder = Path.GetDirectoryName(terminal.FullPath(arguments.File))!;
        var sources = new RecordedSources(closed.Sources);
        foreach (var path in closed.Files.Select(known => known.Path))
        {
            sources.Read(path);
        }

        var result = AuditClosing.Report(closed, Request(closed.AssessmentFile, place), diagnostics);
        Finish(result, new BundledAudit(file, sources, place.EvidenceOf(arguments.File)), folder);
    }

    private AuditRequest Request(SourceFile assessment, AuditPlace place) => new(assessment, arguments.Formats, arguments.AsOf, _ => null)
    {
        Against = arguments.Against is null ? null : place.Read(arguments.Against),
        Gate = arguments.Gate,
        Paper = arguments.Paper,
        ShowsAll = arguments.ShowsAll,
        IsArchive = arguments.IsArchive,
    };

    private void Finish(AuditResult? result, BundledAudit bundled, string catalogFolder)
    {
        if (result is null)
        {
            return;
        }

        var folder = terminal.FullPath(arguments.OutputFolder ?? FolderBesideOutput(result));
        if (Write(result, bundled, folder, catalogFolder) && !terminal.IsQuiet)
        {
            foreach (var file in result.Files)
            {
                terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(Path.Combine(folder, file.Path)))}\n");
            }

            if (arguments.Bundle is { } path)
            {
                terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(terminal.FullPath(path)))}\n");
            }

            terminal.Output.Write($"\n{AuditHeadline.Of(result.Report.Total, Checklist.Core.Languages.Words.English)}\n");
        }
    }

    /// <summary>A build replaces the folder of its outputs as a whole, so a report has another.</summary>
    private static string FolderBesideOutput(AuditResult result) =>
        Path.Combine("out", $"{result.Report.Document.Id}.{AuditPlace.Folder}", result.Report.Answers.Assessment.Id);

    /// <summary>A folder that nobody named is not looked for behind a link.</summary>
    private bool Write(AuditResult result, BundledAudit bundled, string folder, string catalogFolder)
    {
        string[] folders = arguments.OutputFolder is null ? [catalogFolder, terminal.WorkingDirectory] : [catalogFolder];
        return new FileWriter(folders, terminal, diagnostics).ReplaceAll(
            [.. result.Files.Select(file => new FileToWrite(Path.Combine(folder, file.Path), file.Bytes, WrittenKind.Output))])
            && (arguments.Bundle is null || WriteBundle(result, bundled, terminal.FullPath(arguments.Bundle), catalogFolder));
    }

    private bool WriteBundle(AuditResult result, BundledAudit bundled, string path, string catalogFolder) =>
        EvidenceBundle.Files(result, bundled, diagnostics) is { } files
        && new FileWriter([catalogFolder], terminal, diagnostics).Replace(new FileToWrite(path, ZipBytes.Of(files), WrittenKind.Output));
}
