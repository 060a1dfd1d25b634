using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands;

/// <summary>Writes the files of a new catalog, all or none.</summary>
internal sealed class InitRun(string folder, Terminal terminal)
{
    private readonly string fullFolder = terminal.FullPath(folder);
    private readonly List<string> written = [];

    public int Run()
    {
        (string Path, string Content)[] files =
        [
            ("catalog.yaml", Starter("catalog.yaml")),
            ("catalog.schema.json", ChecklistBuild.CatalogSchema()),
            (".gitignore", Starter("gitignore")),
            (".github/workflows/checklist.yml", Starter("checklist.yml")),
        ];
        ThrowIfAnyExists([.. files.Select(file => file.Path)]);
        var diagnostics = new DiagnosticBag();
        try
        {
            foreach (var (path, content) in files)
            {
                Write(Path.Combine(fullFolder, path), content);
            }
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            written.ForEach(File.Delete);
            var displayPath = terminal.DisplayPath(fullFolder);
            diagnostics.Add(HostDiagnostics.OutputFailed(new SourceText(displayPath, "").Start, displayPath, DiskReason.Of(refusal)));
            TextReport.WriteFindings(diagnostics.Sorted(), terminal);
            return ExitCode.Of(diagnostics, isStrict: false);
        }

        SayWhatNext();
        return ExitCode.Done;
    }

    private void ThrowIfAnyExists(IReadOnlyList<string> paths)
    {
        if (File.Exists(fullFolder))
        {
            throw new UsageException($"`{terminal.DisplayPath(fullFolder)}` is a file", "name a folder");
        }

        string[] existing = [.. paths.Where(path => Path.Exists(Path.Combine(fullFolder, path)))];
        if (existing.Length > 0)
        {
            var names = string.Join(", ", existing.Select(path => $"`{terminal.DisplayPath(Path.Combine(fullFolder, path))}`"));
            throw new UsageException($"nothing is written, because {names} {(existing.Length == 1 ? "exists" : "exist")}", "name another folder, or move the files away");
        }
    }

    private void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        written.Add(path);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private void SayWhatNext()
    {
        if (terminal.IsQuiet)
        {
            return;
        }

        foreach (var path in written)
        {
            terminal.Output.Write($"{VisibleText.Escape(terminal.DisplayPath(path))}\n");
        }

        var argument = folder == "." ? "" : $" {VisibleText.Escape(folder)}";
        terminal.Error.Write($"\nNext: edit catalog.yaml, then run `checklist build{argument}`\n");
    }

    private static string Starter(string name)
    {
        using var stream = typeof(InitRun).Assembly.GetManifestResourceStream($"starter/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
