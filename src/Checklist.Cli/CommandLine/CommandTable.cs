using System.CommandLine;

namespace Checklist.Cli.CommandLine;

/// <summary>All commands with their options: help, manual page and completion are made from this and from nothing else.</summary>
internal sealed record CommandTable(Command Root, IReadOnlyList<CliCommand> Commands)
{
    /// <summary>Every command that can be typed, with the words that call it.</summary>
    public IEnumerable<(string Path, CliCommand Command)> All => Commands.SelectMany(
        command => command.Commands.Select(inner => ($"{command.Command.Name} {inner.Command.Name}", inner))
            .Prepend((command.Command.Name, command)));

    /// <summary>Those that every command takes: all but the version.</summary>
    public IEnumerable<Option> SharedOptions => Root.Options.Where(option => option.Name != "--version");

    public IEnumerable<Option> OptionsOf(CliCommand command) => command.Command.Options.Concat(SharedOptions);

    /// <summary>A name of one letter, with its dash; null for none.</summary>
    public static string? ShortName(Option option) => option.Aliases.FirstOrDefault(alias => alias.Length == 2);
}
