using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands;

/// <summary>Finds the catalogs, renders all of them, and only then writes.</summary>
internal sealed class BuildRun(BuildArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly long started = terminal.Clock.GetTimestamp();
    private int filesRead;

    public int Run()
    {
        var publisher = new OutputPublisher(terminal.FullPath(arguments.OutputFolder), terminal, diagnostics);
        var catalogs = SourceDiscovery.Find(arguments.Source, terminal, diagnostics);
        var results = publisher.CheckFolder() ? RenderAll(catalogs) : [];
        var isWritten = ExitCode.Of(diagnostics, arguments.IsStrict) == ExitCode.Done && publisher.Publish(results);

        ReportFindings();
        if (isWritten && !terminal.IsQuiet)
        {
            WriteListing(results, publisher);
        }

        return ExitCode.Of(diagnostics, arguments.IsStrict);
    }

    private IReadOnlyList<BuildResult> RenderAll(IReadOnlyList<CatalogLocation> catalogs)
    {
        var results = new List<BuildResult>();
        var catalogsById = new Dictionary<string, CatalogLocation>(StringComparer.Ordinal);
        foreach (var catalog in catalogs)
        {
            var result = Render(catalog);
            if (result is not null && catalogsById.TryAdd(result.CatalogId, catalog))
            {
                results.Add(result);
            }
            else if (result is not null)
            {
                var place = new SourceText(terminal.DisplayPath(catalog.FullPath), "").Start;
                var other = terminal.DisplayPath(catalogsById[result.CatalogId].FullPath);
                diagnostics.Add(RunDiagnostics.CatalogIdTaken(place, result.CatalogId, other));
            }
        }

        return results;
    }

    private BuildResult? Render(CatalogLocation catalog)
    {
        var sources = new DiskSourceProvider(catalog.Folder, terminal);
        var options = new BuildOptions(arguments.Formats, arguments.Paper, ToolVersion.Text)
        {
            Audit = AuditOption.Read(arguments.Assessment, arguments.Only, terminal),
            Edition = arguments.Edition,
            IsFlat = arguments.IsFlat,
            IsStrict = arguments.IsStrict,
            Profiles = arguments.Profiles,
            Since = arguments.Since,
            Targets = arguments.Targets,
        };
        var path = terminal.DisplayPath(catalog.FullPath);
        var result = Progress.Run(
            terminal, () => $"building {path}", () => ChecklistBuild.Build(sources, catalog.FileName, options, diagnostics));
        filesRead += sources.ReadCount;
        Verbose.CatalogRead(path, sources.ReadCount, terminal);
        return result;
    }

    /// <summary>Without findings, the files that were written say all there is to say.</summary>
    private void ReportFindings()
    {
        var findings = diagnostics.Sorted();
        if (findings.Count > 0)
        {
            TextReport.WriteFindings(findings, terminal);
            Summary.Write(findings, filesRead, terminal.Clock.GetElapsedTime(started), terminal);
        }
    }

    private void WriteListing(IReadOnlyList<BuildResult> results, OutputPublisher publisher)
    {
        foreach (var result in results)
        {
            OutputListing.Write(result, terminal.DisplayPath(publisher.Target(result)), terminal.Output);
        }
    }
}
