namespace Checklist.Cli.Commands.Assess;

/// <summary>What <c>assess carry</c> was asked to do.</summary>
/// <param name="Version">The version that the catalog has to have; null for any.</param>
internal sealed record CarryArguments(string Old, string? Version, string? Id, string? Title, DateOnly Started, string? Catalog);
