using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;

namespace Checklist.Cli.Commands;

/// <summary>What a person does after <c>init</c>, as commands to type.</summary>
internal static class InitSteps
{
    /// <summary>Prints what to do next in a new catalog.</summary>
    /// <param name="folder">As it was named on the command line.</param>
    /// <param name="root">Absolute: where the workflow lies.</param>
    public static void Write(string folder, string template, string root, Terminal terminal)
    {
        var name = ShellWord.Quote(folder);
        var source = folder == "." ? "" : $" {name}";
        List<(string Command, string Purpose)> steps =
        [
            ($"checklist serve{source}", "see it in a browser while you edit catalog.yaml"),
            ($"checklist build{source}", "write the pages, the PDF and the Markdown below out/"),
        ];
        steps.AddRange(template switch
        {
            "audit" => [($"checklist assess new first-audit{(source.Length == 0 ? "" : $" --catalog{source}")}", "start an audit with it")],
            "policy" => [($"checklist release 0.1.0{source}", "freeze a version, so that the next one can be compared with it")],
            _ => (IEnumerable<(string, string)>)[],
        });
        if (!Path.Exists(Path.Combine(root, ".git")))
        {
            steps.Add(($"git init {name}", "the workflow runs when this is a repository at GitHub"));
        }

        var width = steps.Max(step => step.Command.Length);
        terminal.Error.Write("\nNext:\n");
        steps.ForEach(step => terminal.Error.Write($"  {VisibleText.Escape(step.Command.PadRight(width))}  {step.Purpose}\n"));
    }
}
