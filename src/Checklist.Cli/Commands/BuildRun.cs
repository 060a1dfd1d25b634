using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands;

/// <summary>Finds the catalogs, renders all of them beside the old outputs, and only then replaces these.</summary>
internal sealed class BuildRun(BuildArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly long started = terminal.Clock.GetTimestamp();
    private int filesRead;

    public int Run()
    {
        using var publisher = new OutputPublisher(terminal.FullPath(arguments.OutputFolder), terminal, diagnostics);
        var catalogs = SourceDiscovery.Find(arguments.Source, terminal, diagnostics);
        var results = publisher.CheckFolder() ? RenderAll(catalogs, publisher) : [];
        var isWritten = ExitCode.Of(diagnostics, arguments.IsStrict) == ExitCode.Done && publisher.Publish();

        ReportFindings();
        if (isWritten && !terminal.IsQuiet)
        {
            WriteListing(results, publisher);
        }

        return ExitCode.Of(diagnostics, arguments.IsStrict);
    }

    private List<BuildReport> RenderAll(IReadOnlyList<CatalogLocation> catalogs, OutputPublisher publisher)
    {
        var catalogsById = new Dictionary<string, CatalogLocation>(StringComparer.Ordinal);
        return [.. catalogs.Select(catalog => publisher.Guard(() => Render(catalog, Open))).OfType<BuildReport>()];

        IOutputSink? Open(CatalogLocation catalog, string id)
        {
            if (catalogsById.TryAdd(id, catalog))
            {
                return publisher.Open(id);
            }

            var place = new SourceText(terminal.DisplayPath(catalog.FullPath), "").Start;
            diagnostics.Add(RunDiagnostics.CatalogIdTaken(place, id, terminal.DisplayPath(catalogsById[id].FullPath)));
            return null;
        }
    }

    private BuildReport? Render(CatalogLocation catalog, Func<CatalogLocation, string, IOutputSink?> open)
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
            terminal, () => $"building {path}", () => ChecklistBuild.Write(sources, catalog.FileName, options, id => open(catalog, id), diagnostics));
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

    private void WriteListing(IReadOnlyList<BuildReport> results, OutputPublisher publisher)
    {
        foreach (var result in results)
        {
            OutputListing.Write(result, terminal.DisplayPath(publisher.Target(result.CatalogId)), terminal.Output);
        }
    }
}
