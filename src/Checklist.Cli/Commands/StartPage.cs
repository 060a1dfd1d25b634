using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist</c> without arguments: what one can do in this folder, then all commands.</summary>
internal sealed class StartPage(Terminal terminal)
{
    private const int MostNamed = 5;
    private static readonly string[] Tables = [".csv", ".tsv", ".xlsx", ".xlsm"];

    public void Write(CommandTable table)
    {
        terminal.Output.Write($"checklist {ToolVersion.Text}\n{table.Root.Description}\n\n");
        if (terminal.WorkingDirectory.Length > 0) // else another program removed it
        {
            WriteHere();
        }

        HelpPage.WriteCommands(table, terminal.Output);
        terminal.Output.Write("\n`checklist help build` explains a command.\n`checklist help` also lists options and exit codes.\n");
    }

    private void WriteHere()
    {
        var ignored = new DiagnosticBag(); // `build` and `check` say what is wrong
        if (SourceDiscovery.Find(null, terminal, ignored) is [var only])
        {
            WriteSteps($"The catalog here is {terminal.DisplayPath(only.FullPath)}.", OfOne(""));
            return;
        }

        var (source, catalogs) = Below(ignored);
        switch (catalogs)
        {
            case []:
                WriteSteps("There is no catalog here yet.", OfNone());
                break;
            case [var single]:
                var folder = terminal.DisplayPath(single.Folder);
                WriteSteps($"There is a catalog in the folder {folder}.", OfOne($" {ShellWord.Quote(folder)}"));
                break;
            default:
                var names = string.Join(", ", catalogs.Take(MostNamed).Select(catalog => terminal.DisplayPath(catalog.Folder)));
                var more = catalogs.Count > MostNamed ? $" and {catalogs.Count - MostNamed} more" : "";
                WriteSteps($"There are catalogs in {catalogs.Count} folders: {names}{more}.", OfSeveral(ShellWord.Quote(source)));
                break;
        }
    }

    /// <summary>Catalogs in folders of this one, else those of the first folder that holds such folders.</summary>
    private (string Source, IReadOnlyList<CatalogLocation> Catalogs) Below(DiagnosticBag ignored)
    {
        string[] folders = [terminal.WorkingDirectory, .. FolderListing.Folders(terminal.WorkingDirectory)];
        return folders.Select(folder => (terminal.DisplayPath(folder), SourceDiscovery.Find(folder, terminal, ignored)))
            .FirstOrDefault(found => found.Item2.Count > 0, (".", []));
    }

    private static IReadOnlyList<(string Command, string Purpose)> OfOne(string source) =>
    [
        ($"checklist serve{source} --open", "see it in a browser while you write"),
        ($"checklist check{source}", "find every mistake"),
        ($"checklist build{source}", "write the pages, the PDF and the Markdown below out/"),
        ($"checklist assess new first{(source.Length == 0 ? "" : $" --catalog{source}")}", "start an audit with it"),
    ];

    private static IReadOnlyList<(string Command, string Purpose)> OfSeveral(string source) =>
    [
        ($"checklist serve {source} --open", "see them in a browser while you write"),
        ($"checklist check {source}", "find every mistake"),
        ($"checklist build {source}", "write the outputs of all below out/"),
    ];

    private IReadOnlyList<(string Command, string Purpose)> OfNone() =>
    [
        ("checklist init policies", "start one in the folder policies"),
        (
            TableHere() is { } file ? $"checklist import auto {ShellWord.Quote(file)}" : "checklist import csv list.csv",
            "make one of a spreadsheet that you have"),
    ];

    private string? TableHere() => FolderListing.Files(terminal.WorkingDirectory)
        .Select(path => Path.GetFileName(path))
        .FirstOrDefault(name => Tables.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase));

    private void WriteSteps(string lead, IReadOnlyList<(string Command, string Purpose)> steps)
    {
        terminal.Output.Write($"{VisibleText.Escape(lead)}\n\n");
        var width = steps.Max(step => step.Command.Length);
        foreach (var (command, purpose) in steps)
        {
            terminal.Output.Write($"  {VisibleText.Escape(command.PadRight(width))}  {purpose}\n");
        }
    }
}
