using System.CommandLine;
using System.Text;

namespace Checklist.Cli.CommandLine;

/// <summary>All commands and options as a manual page, in the language of roff.</summary>
internal sealed class ManPage(CommandTable table)
{
    private readonly StringBuilder page = new();

    public string Write()
    {
        page.Append($".TH CHECKLIST 1 \"\" \"checklist {ToolVersion.Text}\" \"User Commands\"\n");
        Section("NAME");
        page.Append("checklist \\- build guides, checklists and audit handouts from catalogs of controls\n");
        Section("SYNOPSIS");
        page.Append(".B checklist\n.I command\n[options]\n");
        Section("DESCRIPTION");
        Text(table.Root.Description ?? "");
        Section("COMMANDS");
        foreach (var (path, command) in table.All)
        {
            Command(path, command);
        }

        Section("OPTIONS OF EVERY COMMAND");
        table.Root.Options.ToList().ForEach(Option);
        Section("EXIT STATUS");
        foreach (var (code, meaning) in HelpPage.ExitCodes)
        {
            page.Append($".TP\n.B {code}\n");
            Text(meaning);
        }

        return page.ToString();
    }

    private void Command(string path, CliCommand command)
    {
        var arguments = string.Concat(command.Command.Arguments.Select(argument => $" [{argument.Name}]"));
        page.Append($".SS {Escape(path)}{Escape(arguments.Length == 0 ? " " : arguments)}\n");
        Text($"{command.Command.Description}.");
        foreach (var paragraph in command.Details.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append(".PP\n");
            Text(paragraph);
        }

        command.Command.Options.ToList().ForEach(Option);
        page.Append(".PP\nExamples:\n.PP\n.nf\n.RS\n");
        command.Examples.ToList().ForEach(Text);
        page.Append(".RE\n.fi\n");
    }

    private void Option(Option option)
    {
        string?[] names = [CommandTable.ShortName(option), option.Name];
        var bold = string.Join(", ", names.OfType<string>().Select(name => $"\\fB{Escape(name)}\\fR"));
        page.Append($".TP\n{bold}{(option.HelpName is null ? "" : $" \\fI{Escape(option.HelpName)}\\fR")}\n");
        Text($"{option.Description}.");
    }

    private void Section(string heading) => page.Append($".SH {heading}\n");

    /// <summary>A line that begins with a point or an apostrophe would be a command.</summary>
    private void Text(string text) =>
        page.Append(text.StartsWith('.') || text.StartsWith('\'') ? "\\&" : "").Append(Escape(text)).Append('\n');

    private static string Escape(string text) =>
        text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
}
