namespace Checklist.Core.Assessments;

/// <summary>The value of an open parameter after a merge.</summary>
/// <param name="Held">What was there before; null for nothing.</param>
/// <param name="Value">What is to be written; null where nothing decides between different values.</param>
/// <param name="Others">Those that were not taken, each with the file that has it.</param>
public sealed record MergedValue(string Id, string? Held, string? Value, IReadOnlyList<(string Value, string FileName)> Others);
