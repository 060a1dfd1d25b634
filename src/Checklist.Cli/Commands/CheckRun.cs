using Checklist.Cli.CommandLine;
using Checklist.Cli.Fixes;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
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

            if (arguments.Distilled.Count > 0)
            {
                WriteDigests(catalog, workspace => SourceFixes.Distilled(workspace, arguments.Distilled));
            }

            if (arguments.Decided.Count > 0)
            {
                WriteDigests(catalog, workspace => SourceFixes.Decided(workspace, arguments.Decided));
            }

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

    private void WriteDigests(CatalogLocation catalog, Func<Workspace, IReadOnlyList<TextEdit>> editsOf)
    {
        var sources = new DiskSourceProvider(catalog.Folder, terminal);
        var edits = editsOf(Workspace.Open(sources, catalog.FileName, new DiagnosticBag()));
        SourceEditor.Apply(edits, "digest", sources, diagnostics, terminal);
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
