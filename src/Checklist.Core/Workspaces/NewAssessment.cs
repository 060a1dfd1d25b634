using Checklist.Core.Assessments;

namespace Checklist.Core.Workspaces;

/// <summary>What a new assessment is to be.</summary>
public sealed record NewAssessment(string Id, IReadOnlyList<AssessmentTarget> Targets, IReadOnlyList<string> Assessors, DateOnly Started)
{
    public string? Title { get; init; }

    public string? Profile { get; init; }
}
