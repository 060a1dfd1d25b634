using Checklist.Cli.CommandLine;
using Checklist.Cli.Fixes;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>Finds the catalogs, repairs what it was asked to repair, and reports what is left.</summary>
internal sealed class CheckRun(CheckArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly long started = terminal.Clock.GetTimestamp();
    private readonly List<string> coverage = [];
    private int filesRead;

    public int Run()
    {
        var catalogs = SourceDiscovery.Find(arguments.Source, terminal, diagnostics);
        if (arguments.Coverage == CoverageFormat.Html && catalogs.Count > 1)
        {
            throw new UsageException("a report in HTML is of one catalog", "name one of them");
        }

        foreach (var catalog in catalogs)
        {
            if (arguments.HasFix)
            {
                Fix(catalog);
            }

        }

        WriteDigests(catalogs, "--distilled", "that distils a section of the guide", arguments.Distilled, SourceFixes.Distilled);
        WriteDigests(catalogs, "--decided", "that a profile leaves out or alters", arguments.Decided, SourceFixes.Decided);
        foreach (var catalog in catalogs)
        {
            Check(catalog);
        }

        coverage.ForEach(terminal.Output.Write);
        Report.Write(
            arguments.Format, diagnostics.Sorted(), arguments.IsStrict, filesRead, terminal.Clock.GetElapsedTime(started), terminal);
        return ExitCode.Of(diagnostics, arguments.IsStrict);
    }

    private void Fix(CatalogLocation catalog)
    {
        var sources = new DiskSourceProvider(catalog.Folder, terminal);
        var edits = SourceFixes.MissingIds(Workspace.Open(sources, catalog.FileName, new DiagnosticBag()));
        SourceEditor.Apply(edits, "id", sources, diagnostics, terminal);
    }

    /// <summary>A name that no catalog knows is a slip of the pen: nothing is written then.</summary>
    private void WriteDigests(
        IReadOnlyList<CatalogLocation> catalogs, string option, string kind, IReadOnlyList<string> names,
        Func<Workspace, IReadOnlyList<string>, MeantEdits?> editsOf)
    {
        if (names.Count == 0)
        {
            return;
        }

        var written = new List<(DiskSourceProvider Sources, MeantEdits? Meant)>();
        foreach (var catalog in catalogs)
        {
            var sources = new DiskSourceProvider(catalog.Folder, terminal);
            written.Add((sources, editsOf(Workspace.Open(sources, catalog.FileName, new DiagnosticBag()), names)));
        }

        // A catalog with errors may know the name.
        if (names.FirstOrDefault(name => written.TrueForAll(one => one.Meant?.Unknown.Contains(name, StringComparer.Ordinal) == true))
            is { } unknown)
        {
            var known = written.SelectMany(one => one.Meant!.Controls);
            throw new UsageException(
                $"`{option} {unknown}` names no control {kind}",
                Spelling.NearestId(unknown, known) is { } nearest ? $"use `{nearest}`" : $"name a control {kind}");
        }

        foreach (var (sources, meant) in written)
        {
            SourceEditor.Apply(meant?.Edits ?? [], "digest", sources, diagnostics, terminal);
        }
    }

    private void Check(CatalogLocation catalog)
    {
        var sources = new DiskSourceProvider(catalog.Folder, terminal);
        var path = terminal.DisplayPath(catalog.FullPath);
        Progress.Run(terminal, () => $"checking {path}", () =>
        {
            CheckSources(sources, catalog);
            return true;
        });
        filesRead += sources.ReadCount;
        Verbose.CatalogRead(path, sources.ReadCount, terminal);
    }

    private void CheckSources(DiskSourceProvider sources, CatalogLocation catalog)
    {
        var workspace = Workspace.Open(sources, catalog.FileName, diagnostics, arguments.AsOf);
        if (arguments.Coverage is not { } format)
        {
            workspace.Check();
            return;
        }

        if (Coverages.Read(workspace) is not { } report)
        {
            return;
        }

        coverage.Add(format switch
        {
            CoverageFormat.Markdown => Coverages.Markdown(report, workspace) ?? "",
            CoverageFormat.Html => Coverages.Html(report, workspace) ?? "",
            _ => new CoverageText(terminal.Width).Of(report),
        });
    }
}
