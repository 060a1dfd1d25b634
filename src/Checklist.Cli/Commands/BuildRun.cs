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
    private readonly AuditOptions? audit = AuditOption.Read(arguments.Assessment, arguments.Only, terminal);
    private readonly Dictionary<string, TracedSources> inputsById = new(StringComparer.Ordinal);
    private readonly long started = terminal.Clock.GetTimestamp();
    private int filesRead;

    public int Run()
    {
        var catalogs = SourceDiscovery.Find(arguments.Source, terminal, diagnostics);
        var folder = terminal.FullPath(arguments.OutputFolder ?? DefaultFolder);
        var sources = new SourceFolders(catalogs, FoldersWithoutNamedLinks());
        using var publisher = new OutputPublisher(folder, sources, arguments.IsOverwriting, terminal, diagnostics);
        var isFree = publisher.Guard(publisher.CheckFolder);
        var key = BuildKey.Of(arguments.Words, terminal.WorkingDirectory, audit, catalogs);
        if (isFree && !arguments.IsForced && Earlier(key, catalogs, folder, publisher) is { } earlier)
        {
            ReportFindings();
            Tell(earlier, folder, hasFront: true, publisher);
            return ExitCode.Of(diagnostics, arguments.IsStrict);
        }

        var results = isFree ? RenderAll(catalogs, publisher) : [];
        var isMade = ExitCode.Of(diagnostics, arguments.IsStrict) == ExitCode.Done;
        var front = isMade
            ? FrontFile.Of([.. results.Select(result => result.Front).OfType<GuideFront>()], folder, terminal, diagnostics)
            : null;
        var isWritten = isMade && publisher.Publish(front, Stamp(key, results, front, publisher));

        ReportFindings();
        if (isWritten)
        {
            Tell(results, folder, hasFront: front is not null, publisher);
        }

        return ExitCode.Of(diagnostics, arguments.IsStrict);
    }

    /// <summary>What an earlier build wrote, where this one would write and find the same.</summary>
    private IReadOnlyList<BuildReport>? Earlier(
        string key, IReadOnlyList<CatalogLocation> catalogs, string folder, OutputPublisher publisher)
    {
        if (diagnostics.Sorted().Count > 0)
        {
            return null;
        }

        var sources = catalogs.Select(catalog => new DiskSourceProvider(catalog.Folder, terminal)).ToList();
        var earlier = publisher.Guard(() => new EarlierBuild(folder, publisher, diagnostics).Find(key, sources));
        if (earlier is not null)
        {
            foreach (var (catalog, files) in catalogs.Zip(sources))
            {
                filesRead += files.ReadCount;
                Verbose.CatalogRead(terminal.DisplayPath(catalog.FullPath), files.ReadCount, terminal);
            }

            Verbose.NothingChanged(terminal);
        }

        return earlier;
    }

    /// <summary>For the next build. Null where it could not tell all that this one tells.</summary>
    private BuildStamp? Stamp(string key, IReadOnlyList<BuildReport> results, FrontFile? front, OutputPublisher publisher)
    {
        if (front is null)
        {
            return null;
        }

        var found = diagnostics.Sorted();
        var findings = found.Select(finding => StampedFinding.Of(finding, inputsById.Values)).OfType<StampedFinding>().ToList();
        var catalogs = results
            .Select(result => EarlierBuild.Stamp(result, inputsById[result.CatalogId], publisher.ManifestTime(result.CatalogId)))
            .OfType<StampedCatalog>().ToList();
        return catalogs.Count == results.Count && findings.Count == found.Count
            ? new BuildStamp(key, front.Sum, catalogs, findings)
            : null;
    }

    private void Tell(IReadOnlyList<BuildReport> results, string folder, bool hasFront, OutputPublisher publisher)
    {
        if (!terminal.IsQuiet)
        {
            WriteListing(results, publisher);
            OutputListing.WriteStart(results, terminal.DisplayPath(folder), hasFront, terminal.Output);
        }
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
        return [.. catalogs.Select(catalog => publisher.Guard(() => Render(catalog, publisher, Open))).OfType<BuildReport>()];

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

    private BuildReport? Render(
        CatalogLocation catalog, OutputPublisher publisher, Func<CatalogLocation, string, DiskSourceProvider, IOutputSink?> open)
    {
        var sources = new DiskSourceProvider(catalog.Folder, terminal);
        var traced = new TracedSources(sources, publisher.FrontIn(catalog.Folder));
        var options = new BuildOptions(arguments.Formats, arguments.Paper, ToolVersion.Text)
        {
            Audit = audit,
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
            () => Builds.Write(Workspace.Open(traced, catalog.FileName, diagnostics), options, id => open(catalog, id, sources)));
        filesRead += sources.ReadCount;
        if (result is not null)
        {
            inputsById[result.CatalogId] = traced;
        }

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
