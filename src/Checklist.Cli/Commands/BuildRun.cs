using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Front;

namespace Checklist.Cli.Commands;

/// <summary>Finds the catalogs, renders all of them beside the old outputs, and only then replaces these.</summary>
internal sealed class BuildRun(BuildArguments arguments, Terminal terminal)
{
    private const string DefaultFolder = "out";

    private readonly DiagnosticBag diagnostics = new();
    private readonly long started = terminal.Clock.GetTimestamp();
    private int filesRead;

    public int Run()
    {
        var catalogs = SourceDiscovery.Find(arguments.Source, terminal, diagnostics);
        var folder = terminal.FullPath(arguments.OutputFolder ?? DefaultFolder);
        var sources = new SourceFolders(catalogs, FoldersWithoutNamedLinks());
        using var publisher = new OutputPublisher(folder, sources, arguments.IsOverwriting, terminal, diagnostics);
        var results = publisher.Guard(publisher.CheckFolder) ? RenderAll(catalogs, publisher) : [];
        var isMade = ExitCode.Of(diagnostics, arguments.IsStrict) == ExitCode.Done;
        var front = isMade
            ? FrontFile.Of([.. results.Select(result => result.Front).OfType<GuideFront>()], folder, terminal, diagnostics)
            : null;
        var isWritten = isMade && publisher.Publish(front);

        ReportFindings();
        if (isWritten && !terminal.IsQuiet)
        {
            WriteListing(results, publisher);
            OutputListing.WriteStart(results, terminal.DisplayPath(folder), front, terminal.Output);
        }

        return ExitCode.Of(diagnostics, arguments.IsStrict);
    }

    /// <summary>A link that a person names with `-o` is meant, unless it lies in the sources. The default folder was not named.</summary>
    private IEnumerable<string> FoldersWithoutNamedLinks()
    {
        if (arguments.OutputFolder is null)
        {
            yield return terminal.WorkingDirectory;
        }

        if (arguments.Source is not null && Directory.Exists(terminal.FullPath(arguments.Source)))
        {
            yield return terminal.FullPath(arguments.Source);
        }
    }

    private List<BuildReport> RenderAll(IReadOnlyList<CatalogLocation> catalogs, OutputPublisher publisher)
    {
        var catalogsById = new Dictionary<string, CatalogLocation>(StringComparer.Ordinal);
        return [.. catalogs.Select(catalog => publisher.Guard(() => Render(catalog, Open))).OfType<BuildReport>()];

        IOutputSink? Open(CatalogLocation catalog, string id, DiskSourceProvider files)
        {
            if (catalogsById.TryAdd(id, catalog))
            {
                return publisher.Open(id, files.RealPaths);
            }

            var place = Diagnostic.Nowhere(terminal.DisplayPath(catalog.FullPath));
            diagnostics.Add(RunDiagnostics.CatalogIdTaken(place, id, terminal.DisplayPath(catalogsById[id].FullPath)));
            return null;
        }
    }

    private BuildReport? Render(CatalogLocation catalog, Func<CatalogLocation, string, DiskSourceProvider, IOutputSink?> open)
    {
        var sources = new DiskSourceProvider(catalog.Folder, terminal);
        var options = new BuildOptions(arguments.Formats, arguments.Paper, ToolVersion.Text)
        {
            Audit = AuditOption.Read(arguments.Assessment, arguments.Only, terminal),
            Copy = arguments.Copy,
            Edition = arguments.Edition,
            Frameworks = arguments.Frameworks,
            IsDuplex = arguments.IsDuplex,
            IsFlat = arguments.IsFlat,
            IsArchive = arguments.IsArchive,
            IsLandscape = arguments.IsLandscape,
            HasTargetColumns = arguments.HasTargetColumns,
            LeavesOutAuditPages = arguments.LeavesOutAuditPages,
            LeavesOutCommands = arguments.LeavesOutCommands,
            IsStrict = arguments.IsStrict,
            Profiles = arguments.Profiles,
            Since = arguments.Since,
            SinceOnly = arguments.SinceOnly,
            Targets = arguments.Targets,
        };
        var path = terminal.DisplayPath(catalog.FullPath);
        var result = Progress.Run(
            terminal,
            () => $"building {path}",
            () => Builds.Write(Workspace.Open(sources, catalog.FileName, diagnostics), options, id => open(catalog, id, sources)));
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
