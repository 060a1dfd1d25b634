using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary>SOURCE, which several commands take.</summary>
internal static class SourceArgument
{
    public const string Explanation =
        "SOURCE is a catalog file, a folder with a catalog.yaml, or a folder of such folders. Without it, the nearest catalog.yaml counts, from this folder upwards.";

    public static Argument<string?> Create() => new("SOURCE") { Arity = ArgumentArity.ZeroOrOne };

    public static string? Value(ParseResult parsed, Argument<string?> argument)
    {
        var value = parsed.GetValue(argument);
        return value is "" ? throw new UsageException("SOURCE is empty", "name a catalog file or a folder, or leave it out") : value;
    }
}
