using System.CommandLine;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Commands.Assess;
using Checklist.Cli.Commands.Review;

namespace Checklist.Cli.Commands;

/// <summary>All commands and the options that they share.</summary>
internal sealed class CommandTree
{
    private readonly Terminal terminal;
    private readonly RootCommand root = new("Builds guides, checklists and audit handouts from catalogs of controls.");
    private readonly GlobalOptions globalOptions = new();
    private readonly IReadOnlyList<CliCommand> commands;

    private CommandTable Table => new(root, commands);

    private CommandTree(Terminal terminal)
    {
        this.terminal = terminal;
        commands =
        [
            AssessCommand.Create(Resolve),
            ApproveCommand.Create(Resolve),
            BuildCommand.Create(Resolve),
            CheckCommand.Create(Resolve),
            ServeCommand.Create(Resolve),
            DiffCommand.Create(Resolve),
            ReviewCommand.Create(Resolve),
            ReleaseCommand.Create(Resolve),
            InitCommand.Create(Resolve),
            ImportCommand.Create(Resolve),
            SchemaCommand.Create(Resolve),
            ExplainCommand.Create(Resolve),
            TemplatesCommand.Create(Resolve),
            CompletionCommand.Create(Resolve, () => Table),
            HelpCommand.Create(Resolve, () => Table),
        ];
        root.Options.Clear(); // help and version are ours
        root.Directives.Clear();
        globalOptions.AddTo(root);
        foreach (var command in commands)
        {
            root.Add(command.Command);
        }
    }

    public static CommandTree Create(Terminal terminal) => new(terminal);

    public int Run(IReadOnlyList<string> args)
    {
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (args.Count == 0)
        {
            new StartPage(terminal).Write(Table);
            return ExitCode.Done;
        }

        if (globalOptions.AsksForHelp(parsed))
        {
            HelpPage.Write(Table, parsed.CommandResult.Command, terminal.Output);
            return ExitCode.Done;
        }

        if (globalOptions.AsksForVersion(parsed))
        {
            terminal.Output.Write($"checklist {ToolVersion.Text}\n");
            return ExitCode.Done;
        }

        UsageCheck.ThrowOnMistake(parsed);
        if (terminal.WorkingDirectory.Length == 0)
        {
            throw new UsageException("the working directory no longer exists", "change to another folder");
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // interruptions come through the terminal's token
        });
    }

    private Terminal Resolve(ParseResult parsed) => globalOptions.Apply(parsed, terminal);
}
