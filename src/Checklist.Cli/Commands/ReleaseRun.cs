using Checklist.Cli.CommandLine;
using Checklist.Cli.Fixes;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands;

/// <summary>Writes the release file, or says why the sources may not become that version.</summary>
internal sealed class ReleaseRun(string version, string? source, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        if (SemanticVersion.Parse(version) is null)
        {
            throw new UsageException($"`{version}` is not a version", "write it as in `1.0.0`");
        }

        var catalog = OneCatalog.Find(source, terminal, diagnostics);
        var file = catalog is null ? null : ChecklistRevisions.Freeze(new DiskSourceProvider(catalog.Folder, terminal), catalog.FileName, version, diagnostics);
        if (file is not null)
        {
            Write(Path.Combine(catalog!.Folder, file.Path), file);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Write(string path, OutputFile file)
    {
        var displayPath = terminal.DisplayPath(path);
        try
        {
            NewFile.Create(path, file.Bytes.Span);
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            diagnostics.Add(HostDiagnostics.OutputFailed(new SourceText(displayPath, "").Start, displayPath, DiskReason.Of(refusal)));
            return;
        }

        if (!terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(displayPath)}\n");
            terminal.Error.Write("\nNext: commit the file. It is the record of this version and is never written again.\n");
        }
    }
}
