namespace Checklist.Core.Documents;

/// <param name="Relation">As printed: <c>subset of</c>.</param>
public sealed record DocumentMapping(DocumentFramework Framework, IReadOnlyList<string> Ids, string Relation);
