using Checklist.Core;

namespace Checklist.Cli.Commands;

/// <summary>What <c>build</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
internal sealed record BuildArguments(
    string? Source, string OutputFolder, IReadOnlyList<OutputFormat> Formats, PaperSize Paper, bool IsStrict);
