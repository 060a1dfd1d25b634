namespace Checklist.Core.Documents;

/// <param name="Number">From 1, in the order of the list: what paper prints in brackets.</param>
public sealed record DocumentReference(string Id, int Number, string Title, string? Url);
