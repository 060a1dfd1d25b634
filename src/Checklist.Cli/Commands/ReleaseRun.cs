using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

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
        var file = catalog is null ? null : Releases.Freeze(catalog.Open(terminal, diagnostics), version);
        if (file is not null)
        {
            Write(catalog!.Folder, file);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Write(string folder, OutputFile file)
    {
        var path = Path.Combine(folder, file.Path);
        var written = new FileToWrite(path, file.Bytes, WrittenKind.Release);
        if (new FileWriter([folder], terminal, diagnostics).Create(written) && !terminal.IsQuiet)
        {
            terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(path))}\n");
            terminal.Error.Write("\nNext: commit the file. It is the record of this version and is never written again.\n");
        }
    }
}
