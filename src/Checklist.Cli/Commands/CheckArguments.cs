using Checklist.Cli.Reports;

namespace Checklist.Cli.Commands;

/// <summary>What <c>check</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
internal sealed record CheckArguments(string? Source, ReportFormat Format, bool HasFix, bool IsStrict)
{
    /// <summary>ISO 8601; null: what depends on the day is left out.</summary>
    public string? AsOf { get; init; }

    /// <summary>Null: no report of coverage.</summary>
    public CoverageFormat? Coverage { get; init; }

    /// <summary>Controls whose text agrees with the guide: their digests are written. Ids, with <c>*</c> for any characters.</summary>
    public IReadOnlyList<string> Distilled { get; init; } = [];
}
