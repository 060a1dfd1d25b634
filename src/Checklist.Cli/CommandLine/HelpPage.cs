using System.CommandLine;

namespace Checklist.Cli.CommandLine;

/// <summary>The help of the tool or of one command, on 80 columns.</summary>
internal static class HelpPage
{
    private const int Width = 80;

    public static readonly IReadOnlyList<(string Code, string Meaning)> ExitCodes =
    [
        ("0", "Done"),
        ("1", "The sources have errors, or warnings and --strict is set"),
        ("2", "Wrong usage"),
        ("3", "Disk or internal error"),
        ("130", "Interrupted"),
    ];
    private static readonly string[] RootExamples =
    [
        "checklist init policies     start a catalog in the folder policies",
        "checklist build policies    build it; the outputs go below out/",
        "checklist serve policies    see it in a browser while you write",
        "checklist check             check the catalog of this folder or above it",
        "checklist explain CHK2003   say what a finding means",
    ];

    public static void Write(CommandTable table, Command asked, TextWriter output)
    {
        if (table.All.Select(entry => entry.Command).FirstOrDefault(candidate => candidate.Command == asked) is not { } command)
        {
            WriteRoot(table, output);
            return;
        }

        output.Write($"{command.Command.Description}\n\n");
        WriteWrapped(command.Details, output);
        output.Write($"\nUsage: checklist {PathOf(command.Command)}{(command.Commands.Count > 0 ? " <command>" : "")} [options]\n");
        WriteSection("Commands", [.. command.Commands.Select(inner => (Synopsis(inner.Command), inner.Command.Description ?? ""))], output);
        WriteSection("Options", [.. command.Command.Options.Select(Row)], output);
        WriteSection("Options of every command", [.. table.SharedOptions.Select(Row)], output);
        WriteExamples(command.Examples, output);
    }

    public static void WriteCommands(CommandTable table, TextWriter output) => WriteSection(
        "Commands", [.. table.Commands.Select(command => (Synopsis(command.Command), command.Command.Description ?? ""))], output);

    private static void WriteRoot(CommandTable table, TextWriter output)
    {
        output.Write($"{table.Root.Description}\n\nUsage: checklist <command> [options]\n");
        WriteCommands(table, output);
        WriteSection("Options", [.. table.Root.Options.Select(Row)], output);
        WriteExamples(RootExamples, output);
        WriteSection("Exit codes", ExitCodes, output);
        output.Write("\n`checklist <command> --help` says more about a command.\n");
    }

    /// <summary>The words that call a command, with its arguments.</summary>
    private static string PathOf(Command command)
    {
        var group = command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand);
        return group is null ? Synopsis(command) : $"{group.Name} {Synopsis(command)}";
    }

    private static string Synopsis(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Select(argument => $"[{argument.Name}]")]);

    private static (string Name, string Description) Row(Option option)
    {
        var names = CommandTable.ShortName(option) is { } shortName ? $"{shortName}, {option.Name}" : $"    {option.Name}";
        return (names + (option.HelpName is null ? "" : $" <{option.HelpName}>"), option.Description ?? "");
    }

    private static void WriteSection(string heading, IReadOnlyList<(string Name, string Description)> rows, TextWriter output)
    {
        if (rows.Count == 0)
        {
            return;
        }

        output.Write($"\n{heading}:\n");
        var column = rows.Max(row => row.Name.Length) + 4;
        foreach (var (name, description) in rows)
        {
            var lines = TextWrap.Lines(description, Width - column);
            output.Write($"  {name.PadRight(column - 2)}{lines[0]}\n");
            foreach (var line in lines.Skip(1))
            {
                output.Write($"{new string(' ', column)}{line}\n");
            }
        }
    }

    private static void WriteExamples(IReadOnlyList<string> examples, TextWriter output)
    {
        output.Write("\nExamples:\n");
        foreach (var example in examples)
        {
            output.Write($"  {example}\n");
        }
    }

    private static void WriteWrapped(string text, TextWriter output)
    {
        foreach (var line in TextWrap.Lines(text, Width))
        {
            output.Write($"{line}\n");
        }
    }
}
