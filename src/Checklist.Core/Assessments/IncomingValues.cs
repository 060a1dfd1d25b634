namespace Checklist.Core.Assessments;

/// <summary>What one file says for open parameters, by their ids.</summary>
internal sealed record IncomingValues(string FileName, IReadOnlyDictionary<string, string> Values);
