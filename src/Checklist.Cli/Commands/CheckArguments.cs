using Checklist.Cli.Reports;

namespace Checklist.Cli.Commands;

/// <summary>What <c>check</c> was asked to do.</summary>
/// <param name="Source">Null: the nearest catalog upwards.</param>
internal sealed record CheckArguments(string? Source, ReportFormat Format, bool HasFix, bool IsStrict)
{
    /// <summary>Also print what the outputs leave out.</summary>
    public bool HasCoverage { get; init; }
}
