using Checklist.Cli.CommandLine;
using Checklist.Cli.Git;
using Checklist.Cli.Output;
using Checklist.Cli.Programs;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>Writes the release file, or says why the sources may not become that version.</summary>
internal sealed class ReleaseRun(string version, string? source, string? key, Terminal terminal)
{
    private readonly DiagnosticBag diagnostics = new();

    public int Run()
    {
        if (SemanticVersion.Parse(version) is null)
        {
            throw new UsageException($"`{version}` is not a version", "write it as in `1.0.0`");
        }

        var catalog = OneCatalog.Find(source, terminal, diagnostics);
        var workspace = catalog?.Open(terminal, diagnostics);
        if (workspace is not null && Releases.Freeze(workspace, version) is { } file)
        {
            Write(catalog!.Folder, workspace, file);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    private void Write(string folder, Workspace workspace, OutputFile file)
    {
        var release = new FileToWrite(Path.Combine(folder, file.Path), file.Bytes, WrittenKind.Release);
        var files = key is null
            ? [release]
            : new SshSigner(folder, terminal, diagnostics).Signed(release, key, workspace, name: null, day: null);
        if (files is null)
        {
            return;
        }

        var settings = RepositoryRoot.Above(folder) is null ? null : GitSettings.MarkingRecords(folder, terminal, diagnostics);
        FileToWrite[] extended = settings is not null && Path.Exists(settings.Path) ? [settings] : [];
        FileToWrite[] created = settings is null || extended.Length > 0 ? [.. files] : [.. files, settings];
        if (!diagnostics.HasErrors && new FileWriter([folder], terminal, diagnostics).Write(created, extended) && !terminal.IsQuiet)
        {
            created.ToList().ForEach(written => terminal.Output.Write($"{Shown(written)}\n"));
            extended.ToList().ForEach(written => terminal.Output.Write($"{Shown(written)} (lines added)\n"));
            terminal.Error.Write("\nNext: commit the file. It is the record of this version and is never written again.\n");
        }

        string Shown(FileToWrite written) => VisibleText.Escape(terminal.DisplayPath(written.Path));
    }
}
