using Checklist.Core;

namespace Checklist.Cli.Commands;

/// <summary>What <c>serve</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
/// <param name="Port">0: any that is free.</param>
internal sealed record ServeArguments(string? Source, int Port, PaperSize Paper);
