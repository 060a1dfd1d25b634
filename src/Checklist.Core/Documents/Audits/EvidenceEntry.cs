using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Audits;

/// <summary>A row of the index of evidence.</summary>
/// <param name="Number">From 1, in the order of the checks that name it.</param>
/// <param name="UsedBy">The checks that name it, as in <c>HV-1.1 a on HOST01</c>.</param>
public sealed record EvidenceEntry(int Number, Evidence Evidence, EvidenceState State, string? Sha256, IReadOnlyList<string> UsedBy);
