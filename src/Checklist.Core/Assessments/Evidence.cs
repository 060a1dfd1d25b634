namespace Checklist.Core.Assessments;

/// <summary>What supports an answer.</summary>
/// <param name="Href">A web address, or a path beside the assessment.</param>
public sealed record Evidence(string Href, string? Title = null);
