using System.CommandLine;
using Checklist.Cli.CommandLine;

namespace Checklist.Cli.Commands;

/// <summary><c>checklist release</c> on the command line.</summary>
internal static class ReleaseCommand
{
    public static CliCommand Create(Func<ParseResult, Terminal> resolve)
    {
        var version = new Argument<string?>("VERSION") { Arity = ArgumentArity.ZeroOrOne };
        var source = SourceArgument.Create();
        var sign = SignOption.Create("the release");
        var command = new Command("release", "Freeze the sources as a version") { version, source, sign };
        command.SetAction(parsed => new ReleaseRun(
            parsed.GetValue(version)
                ?? throw new UsageException("VERSION is missing", "name the version to release, as in `checklist release 1.0.0`"),
            SourceArgument.Value(parsed, source),
            parsed.GetValue(sign),
            resolve(parsed)).Run());
        return new CliCommand(
            command,
            "Writes releases/VERSION.json beside the catalog: the whole text with its digests and approvals. The catalog's own version has to be VERSION, and to rise as far as the changes since the latest release ask for. A release is never written again.\n\n" + SourceArgument.Explanation,
            [
                "checklist release 1.0.0             the catalog of this folder or above it",
                "checklist release 2.1.0 content/hyper-v-2012",
            ]);
    }
}
