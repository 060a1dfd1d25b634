namespace Checklist.Cli.Programs;

/// <summary>What a program gave.</summary>
/// <param name="ExitCode">128 and the number of the signal where one ended it, except on Windows; -1 where we ended it.</param>
/// <param name="Output">Empty unless it came to its own end.</param>
/// <param name="Error">The beginning of what it said on its error stream.</param>
internal sealed record ProgramResult(ProgramEnd End, int ExitCode, byte[] Output, string Error);

/// <summary>How a program came to its end.</summary>
internal enum ProgramEnd
{
    /// <summary>By itself, in good health or not: the exit code tells.</summary>
    Exited,

    TookTooLong,
    GaveTooMuch,
}
