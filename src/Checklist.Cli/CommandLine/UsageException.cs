namespace Checklist.Cli.CommandLine;

/// <summary>The command line asks for something that does not exist. Reported in one place, exit code 2.</summary>
internal sealed class UsageException(string message, string? hint = null) : Exception(message)
{
    /// <summary>An order that repairs it.</summary>
    public string? Hint { get; } = hint;
}
