namespace Checklist.Cli.Commands;

/// <summary>What <c>diff</c> was asked to do.</summary>
/// <param name="Catalog">Whose versions are meant; null: the nearest catalog upwards.</param>
/// <param name="Output">A file; null: the standard output.</param>
internal sealed record DiffArguments(string Old, string New, string? Catalog, DiffFormat Format, string? Output, bool HasExitCode);
