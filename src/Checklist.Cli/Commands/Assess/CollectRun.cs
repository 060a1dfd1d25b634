using Checklist.Cli.CommandLine;
using Checklist.Cli.Fixes;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands.Assess;

/// <summary>Reads forms, merges their answers, and writes what changed into the assessment.</summary>
internal sealed class CollectRun(CollectArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        var place = new AuditPlace(terminal, diagnostics);
        var location = place.FindCatalog(arguments.Catalog, arguments.Into);
        if (location is not null)
        {
            Collect(location, place, arguments.Into ?? OnlyAssessment(location));
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Collect(CatalogLocation location, AuditPlace place, string into)
    {
        var file = place.Read(into);
        var request = new CollectRequest(file, [.. arguments.Files.Select(place.ReadForm)], arguments.Prefer);
        var result = Progress.Run(
            terminal, () => $"reading {Words.Count(arguments.Files.Count, "file")}",
            () => ChecklistAudit.Collect(new DiskSourceProvider(location.Folder, terminal), location.FileName, request, diagnostics));
        if (result is null)
        {
            return;
        }

        if (result.Edits.Count > 0 && !arguments.IsDryRun)
        {
            Write(terminal.FullPath(into), file, result.Edits);
        }

        CollectSummary.Write(result, terminal.DisplayPath(terminal.FullPath(into)), arguments.IsDryRun, terminal);
    }

    private void Write(string path, SourceFile file, IReadOnlyList<TextEdit> edits)
    {
        try
        {
            var bytes = RegularFile.Read(path, Limits.FileBytes) ?? [];
            var isUnchanged = bytes.AsSpan().SequenceEqual(file.Bytes);
            var edited = isUnchanged ? EditedBytes.Create(bytes, edits[0].Span.Source, edits) : null;
            FileReplacement.Write(path, edited ?? throw new DiskException("the file was changed by another program"));
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            diagnostics.Add(HostDiagnostics.OutputFailed(new SourceText(file.DisplayPath, "").Start, file.DisplayPath, DiskReason.Of(refusal)));
        }
    }

    /// <summary>Relative to the working directory, as if it had been named.</summary>
    private string OnlyAssessment(CatalogLocation location)
    {
        var folder = Path.Combine(location.Folder, AuditPlace.Folder);
        string[] found = Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.yaml").Where(path => Path.GetFileName(path) != "waivers.yaml").Order(StringComparer.Ordinal)]
            : [];
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException($"there is no assessment in `{terminal.DisplayPath(folder)}`", "start one with `checklist assess new`"),
            _ => throw new UsageException($"there are {found.Length} assessments in `{terminal.DisplayPath(folder)}`", "name one with `--into <file>`"),
        };
    }
}
