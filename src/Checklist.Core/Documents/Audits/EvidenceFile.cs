namespace Checklist.Core.Documents.Audits;

/// <summary>What the program found at the path of an evidence.</summary>
/// <param name="Sha256">64 digits; null where there is no such file.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record EvidenceFile(string? Sha256, long Bytes = 0);
