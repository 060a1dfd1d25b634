namespace Checklist.Core.Documents;

public sealed record DocumentSource(string? Title, string? Url, DocumentDate? Retrieved, string? Licence);
