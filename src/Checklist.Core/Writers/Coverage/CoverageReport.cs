namespace Checklist.Core.Writers.Coverage;

/// <summary>What of a catalog its outputs do not show, and what of its guide and frameworks no control takes up.</summary>
public sealed record CoverageReport(string Id, string Title)
{
    /// <summary>In the order in which a build lists them.</summary>
    public required IReadOnlyList<OutputCoverage> Outputs { get; init; }

    public required GuideCoverage Guide { get; init; }

    public required IReadOnlyList<FrameworkCoverage> Frameworks { get; init; }
}
