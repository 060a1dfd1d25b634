using Checklist.Cli.Fixes;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Writers.Coverage;

namespace Checklist.Cli.Commands;

/// <summary>Finds the catalogs, mends what it was asked to mend, and reports what is left.</summary>
internal sealed class CheckRun(CheckArguments arguments, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly long started = terminal.Clock.GetTimestamp();
    private readonly List<CoverageReport> coverage = [];
    private int filesRead;

    public int Run()
    {
        foreach (var catalog in SourceDiscovery.Find(arguments.Source, terminal, diagnostics))
        {
            if (arguments.HasFix)
            {
                Fix(catalog);
            }

            Check(catalog);
        }

        coverage.ForEach(new CoverageText(terminal).Write);
        Report.Write(arguments.Format, diagnostics.Sorted(), filesRead, terminal.Clock.GetElapsedTime(started), terminal);
        return ExitCode.Of(diagnostics, arguments.IsStrict);
    }

    private void Fix(CatalogLocation catalog)
    {
        var sources = new DiskSourceProvider(catalog.Folder, terminal);
        var edits = ChecklistBuild.FixMissingIds(sources, catalog.FileName);
        SourceEditor.Apply(edits, sources, diagnostics, terminal);
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
        if (!arguments.HasCoverage)
        {
            ChecklistBuild.Check(sources, catalog.FileName, diagnostics);
            return;
        }

        if (ChecklistCoverage.Read(sources, catalog.FileName, diagnostics) is { } report)
        {
            coverage.Add(report);
        }
    }
}
