namespace Checklist.Cli.Tests.Support;

/// <summary>What a run gave. The temporary folder is written as [ROOT].</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error);
