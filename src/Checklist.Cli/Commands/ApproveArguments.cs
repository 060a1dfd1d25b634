namespace Checklist.Cli.Commands;

/// <summary>What <c>approve</c> was asked to record.</summary>
/// <param name="Version">Null: that of the sources.</param>
/// <param name="Date">ISO 8601; null: today.</param>
/// <param name="Controls">Ids; empty for the whole.</param>
internal sealed record ApproveArguments(
    string? Version, string? Source, string Name, string Role, string? Date, string? Note, IReadOnlyList<string> Controls);
