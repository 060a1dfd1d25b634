namespace Checklist.Cli.Git;

/// <param name="Error">What git said on its error stream.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error);
