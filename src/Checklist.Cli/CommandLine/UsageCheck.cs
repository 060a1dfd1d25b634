using System.CommandLine;
using System.CommandLine.Parsing;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.CommandLine;

/// <summary>Finds the first mistake of a command line and words it as findings are worded.</summary>
internal static class UsageCheck
{
    public static void ThrowOnMistake(ParseResult parsed)
    {
        ThrowOnUnknownOption(parsed);
        if (parsed.CommandResult.Command.Subcommands.Count > 0)
        {
            ThrowOnUnknownCommand(parsed);
        }

        foreach (var option in parsed.Errors.Select(error => error.SymbolResult).OfType<OptionResult>())
        {
            var name = option.IdentifierToken?.Value ?? option.Option.Name;
            var hint = $"write `{name} <{option.Option.HelpName}>`";
            throw option.Tokens switch
            {
                { Count: > 1 } => new UsageException($"`{name}` is given {option.Tokens.Count} times", "give it once"),
                [var value] => new UsageException($"`{value.Value}` is not a value of `{name}`", hint), // a word where a number belongs
                _ => new UsageException($"`{name}` has no value", hint),
            };
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            throw new UsageException($"unexpected argument `{parsed.UnmatchedTokens[0]}`", SeeHelp(parsed));
        }

        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(parsed.Errors[0].Message, SeeHelp(parsed));
        }
    }

    /// <summary>The parser takes a word with a dash for an argument where one fits; nobody means that without `--`.</summary>
    private static void ThrowOnUnknownOption(ParseResult parsed)
    {
        var tokens = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash);
        var unknown = tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-');
        if (unknown is null)
        {
            return;
        }

        var word = unknown.Value.Split('=')[0];
        var nearest = Spelling.Nearest(word, OptionNames(parsed.CommandResult.Command));
        throw new UsageException($"unknown option `{word}`", nearest is null ? SeeHelp(parsed) : $"use `{nearest}`");
    }

    private static void ThrowOnUnknownCommand(ParseResult parsed)
    {
        var word = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (word is null)
        {
            throw new UsageException("no command is given", SeeHelp(parsed));
        }

        var nearest = Spelling.Nearest(word, parsed.CommandResult.Command.Subcommands.Select(command => command.Name));
        throw new UsageException($"unknown command `{word}`", nearest is null ? SeeHelp(parsed) : $"use `{nearest}`");
    }

    private static IEnumerable<string> OptionNames(Command command)
    {
        var shared = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        return command.Options.Concat(shared).Where(option => !option.Hidden).Select(option => option.Name);
    }

    private static string SeeHelp(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var group = command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand);
        return command is RootCommand
            ? "run `checklist --help`"
            : $"run `checklist {(group is null ? "" : group.Name + " ")}{command.Name} --help`";
    }
}
