using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <param name="Anchor">Unique on every page.</param>
public sealed record DocumentTerm(string Anchor, string Term, ProseDocument Definition, IReadOnlyList<string> Also);
