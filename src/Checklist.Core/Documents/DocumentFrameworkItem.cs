namespace Checklist.Core.Documents;

public sealed record DocumentFrameworkItem(string Id, string? Title);
