namespace Checklist.Cli.Programs;

/// <summary>What a program is asked to do, and how much of it is borne.</summary>
internal sealed record ProgramCall(params IReadOnlyList<string> Arguments)
{
    /// <summary>What it finds on its standard input.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Variables beside the few that every program is given.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of its standard output.</summary>
    public int MostBytes { get; init; } = 64 * 1024 * 1024;
}
