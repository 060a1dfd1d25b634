using System.CommandLine;

namespace Checklist.Cli.CommandLine;

/// <summary>A command with what its help page says beyond its options.</summary>
/// <param name="Examples">Command lines and, after two or more spaces, what they do.</param>
internal sealed record CliCommand(Command Command, string Details, IReadOnlyList<string> Examples)
{
    /// <summary>The commands of a group; empty for a command that does something itself.</summary>
    public IReadOnlyList<CliCommand> Commands { get; init; } = [];
}
