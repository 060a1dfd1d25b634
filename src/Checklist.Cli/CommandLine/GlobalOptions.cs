using System.CommandLine;

namespace Checklist.Cli.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>Null: as the terminal does.</summary>
    private readonly WordOption<bool?> color = new(
        "--color", "when", "Colour the findings", [new("auto", null), new("always", true), new("never", false)],
        "auto, which is on a terminal unless NO_COLOR is set") { Recursive = true };

    private readonly Option<bool> quiet = Flag("Print findings and nothing else", "--quiet", "-q");
    private readonly Option<bool> verbose = Flag("Say what is read; print the stack trace of an internal error", "--verbose", "-v");
    private readonly Option<bool> help = Flag("Print this help", "--help", "-h");
    private readonly Option<bool> version = Flag("Print the version", "--version");

    public static Option<bool> Flag(string description, string name, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero, Recursive = true };

    public void AddTo(Command root)
    {
        Option[] all = [color, quiet, verbose, help, version];
        foreach (var option in all)
        {
            root.Add(option);
        }
    }

    public bool AsksForHelp(ParseResult parsed) => parsed.GetValue(help);

    public bool AsksForVersion(ParseResult parsed) => parsed.GetValue(version);

    public Terminal Apply(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(quiet) && parsed.GetValue(verbose))
        {
            throw new UsageException("`--quiet` and `--verbose` exclude each other", "leave one of them out");
        }

        return terminal with
        {
            IsQuiet = parsed.GetValue(quiet),
            IsVerbose = parsed.GetValue(verbose),
            HasColor = color.Read(parsed) ?? terminal.HasColor,
        };
    }
}
