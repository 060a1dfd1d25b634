namespace Checklist.Core.Assessments;

/// <summary>A name under an assessment.</summary>
/// <param name="Role">As in <c>Assessor</c>.</param>
/// <param name="On">As YYYY-MM-DD.</param>
/// <param name="Digest">Of what was signed.</param>
public sealed record SignOff(string Role, string? Name, string? On, string? Digest);
