namespace Checklist.Core.Assessments;

/// <summary>A machine, a site, a team: one of the things that an audit looks at.</summary>
public sealed record AssessmentTarget(string Id, string Title);
