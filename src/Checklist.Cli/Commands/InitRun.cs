using Checklist.Cli.CommandLine;
using Checklist.Cli.Disk;
using Checklist.Cli.Git;
using Checklist.Cli.Output;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>
/// Writes the files of a new catalog, all or none. Files around the catalog that are there already are left as they are; only a
/// <c>.gitignore</c> and a <c>.gitattributes</c> get lines more.
/// </summary>
internal sealed class InitRun(string folder, StarterTemplate template, Terminal terminal)
{
    private const string WorkflowPath = ".github/workflows/checklist.yml";

    private readonly string fullFolder = Path.TrimEndingDirectorySeparator(terminal.FullPath(folder));
    private readonly DiagnosticBag diagnostics = new();

    /// <summary>Where git and GitHub look; the folder itself where no repository is around it.</summary>
    private string Root => RepositoryRoot.Above(fullFolder) ?? fullFolder;

    public int Run()
    {
        var catalog = template.For(Path.GetFileName(fullFolder))
            .Select(file => NewCatalog.File(Path.Combine(fullFolder, file.Path), file.Text)).ToList();
        ThrowIfAnyExists([.. catalog.Select(file => file.Path)]);
        var around = Around().ToList();
        var kept = around.Where(file => FileStatus.KindOf(file.Path) == FileKind.File).ToList(); // what is no file the writer refuses
        var created = catalog.Concat(around.Except(kept)).ToList();
        var settings = GitFiles().ToList();
        var extended = settings.Where(file => Path.Exists(file.Path)).ToList();
        created.AddRange(settings.Except(extended));
        if (!diagnostics.HasErrors
            && new FileWriter([fullFolder, Root], terminal, diagnostics).Write(created, extended)
            && !terminal.IsQuiet)
        {
            SayWhatNext(created, extended, kept);
        }

        TextReport.WriteFindings(diagnostics.Sorted(), terminal);
        return ExitCode.Of(diagnostics, isStrict: false);
    }

    /// <summary>What helps with the catalog and is no part of it.</summary>
    private IEnumerable<FileToWrite> Around()
    {
        yield return NewCatalog.File(Path.Combine(fullFolder, "catalog.schema.json"), Schemas.Catalog());
        if (template.Files.Any(file => file.Path.StartsWith("groups/", StringComparison.Ordinal)))
        {
            yield return NewCatalog.File(Path.Combine(fullFolder, "include.schema.json"), Schemas.Include());
        }

        yield return NewCatalog.File(Path.Combine(fullFolder, "profile.schema.json"), Schemas.Profile());
        yield return NewCatalog.File(Path.Combine(Root, WorkflowPath), Workflow());
    }

    private string Workflow() => StarterTemplate.Shared("checklist.yml")
        .Replace("@folder@", WorkflowFolder(), StringComparison.Ordinal)
        .Replace("@version@", ToolVersion.Text, StringComparison.Ordinal);

    private string WorkflowFolder()
    {
        var path = Path.GetRelativePath(Root, fullFolder).Replace('\\', '/');
        if (path.Any(char.IsControl) || path.Contains("${{", StringComparison.Ordinal))
        {
            throw new UsageException(
                $"the name of the folder `{VisibleText.Escape(path)}` cannot be used in a workflow", "give the folder another name");
        }

        return $"'{(path.StartsWith('-') ? "./" : "")}{path.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A build writes its outputs into the folder where it is called, which is that of the catalog or the root.</summary>
    private IEnumerable<FileToWrite> GitFiles() =>
        new[] { fullFolder, Root }.Distinct(StringComparer.Ordinal)
            .Select(place => GitSettings.IgnoringOutputs(place, terminal, diagnostics))
            .Append(GitSettings.MarkingRecords(fullFolder, terminal, diagnostics))
            .OfType<FileToWrite>();

    private void ThrowIfAnyExists(IReadOnlyList<string> paths)
    {
        if (File.Exists(fullFolder))
        {
            throw new UsageException($"`{terminal.DisplayPath(fullFolder)}` is a file", "name a folder");
        }

        string[] existing = [.. paths.Where(path => Path.Exists(path)).Select(path => $"`{terminal.DisplayPath(path)}`")];
        if (existing.Length > 0)
        {
            throw new UsageException(
                $"nothing is written, because {string.Join(", ", existing)} {(existing.Length == 1 ? "exists" : "exist")}",
                "name another folder, or move the files away");
        }
    }

    private void SayWhatNext(IReadOnlyList<FileToWrite> created, IReadOnlyList<FileToWrite> extended, IReadOnlyList<FileToWrite> kept)
    {
        created.ToList().ForEach(file => terminal.Output.Write($"{Shown(file)}\n"));
        extended.ToList().ForEach(file => terminal.Output.Write($"{Shown(file)} (lines added)\n"));
        kept.ToList().ForEach(file => terminal.Error.Write($"left as it was: {Shown(file)}\n"));
        InitSteps.Write(folder, template.Name, Root, terminal);

        string Shown(FileToWrite file) => VisibleText.Escape(terminal.DisplayPath(file.Path));
    }
}
